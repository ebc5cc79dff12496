package io.insightdesk.platform.web;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import jakarta.json.JsonValue;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * How the API writes its records: every member is there, in the order of the record, {@code null} where there is nothing;
 * times as ISO 8601 in UTC.
 */
public final class JsonFormat {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(JsonValue.class, new ValueWriter()))
            .changeDefaultVisibility(visible -> visible.with(Visibility.NONE).withFieldVisibility(Visibility.ANY))
            .build();

    private JsonFormat() {}

    public static byte[] write(Object answer) {
        return MAPPER.writeValueAsBytes(answer);
    }

    /** A value of {@code jakarta.json}, which is its own text. */
    private static final class ValueWriter extends ValueSerializer<JsonValue> {

        @Override
        public void serialize(JsonValue value, JsonGenerator json, SerializationContext context) {
            json.writeRawValue(value.toString());
        }
    }
}

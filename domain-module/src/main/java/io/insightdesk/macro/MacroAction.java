package io.insightdesk.macro;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonValue;
import io.insightdesk.field.FieldValue;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * One of the things that a macro does.
 *
 * @param values codes in lower case, ids as text, tags as they are, a text with placeholders; none takes a ticket from its
 *     assignee or team
 * @param html of a reply or note that was written as rich text; its one value is then the words alone
 * @param setting of a custom field: which one, and what it gets; there are no values beside it
 */
public record MacroAction(ActionKind kind, List<String> values, Optional<String> html, Optional<FieldSetting> setting) {

    public MacroAction {
        values = List.copyOf(values);
    }

    /** Of what is neither text nor custom field. */
    public MacroAction(ActionKind kind, List<String> values) {
        this(kind, values, Optional.empty(), Optional.empty());
    }

    public static MacroAction of(ActionKind kind, TextTemplate text) {
        return new MacroAction(kind, List.of(text.plain()), text.html(), Optional.empty());
    }

    /**
     * Sets a custom field.
     *
     * @param value empty to take its value away
     */
    public static MacroAction setField(String key, Optional<FieldValue> value) {
        return new MacroAction(
                ActionKind.SET_FIELD, List.of(), Optional.empty(), Optional.of(new FieldSetting(key, value)));
    }

    /** The one value; empty for nobody and none. */
    public Optional<String> value() {
        return values.stream().findFirst();
    }

    /** Of a reply or note. */
    public TextTemplate text() {
        return new TextTemplate(values.get(0), html);
    }

    /** What a macro has only one of: the kind or, of custom fields, the kind and the field. */
    public String place() {
        return kind.code() + setting.map(field -> "." + field.key()).orElse("");
    }

    /**
     * What a custom field gets.
     *
     * @param value empty to take its value away
     */
    public record FieldSetting(String key, Optional<FieldValue> value) {}

    /**
     * How databases have it: {@code {"action", "values": […], "html"}}, of a custom field {@code {"action", "values": [],
     * "field", "value"}}, where the value may be JSON's null. Only what is no part of the action is left out.
     */
    @JsonInclude(Include.NON_NULL)
    record Stored(String action, List<String> values, String html, String field, JsonNode value) {}

    @JsonValue
    Stored stored() {
        return new Stored(
                kind.code(),
                values,
                html.orElse(null),
                setting.map(FieldSetting::key).orElse(null),
                setting.map(field -> field.value().map(FieldValue::toJson).orElse(NullNode.getInstance()))
                        .orElse(null));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static MacroAction of(Stored stored) {
        return new MacroAction(
                ActionKind.find(stored.action()).orElseThrow(),
                stored.values(),
                Optional.ofNullable(stored.html()),
                Optional.ofNullable(stored.field())
                        .map(key -> new FieldSetting(
                                key,
                                Optional.of(stored.value())
                                        .filter(value -> !value.isNull())
                                        .map(FieldValue::fromJson))));
    }
}

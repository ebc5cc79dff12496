package io.insightdesk.field;

import io.insightdesk.platform.Labels;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import jakarta.annotation.Nullable;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/** What something is called, by language; a language that was not given is {@code null}. */
public record LabelsJson(@Nullable String en, @Nullable String de) {

    public static LabelsJson of(Labels labels) {
        return new LabelsJson(labels.en(), labels.de());
    }

    /** What was sent: an object by language, or one text for all; {@code null} when nothing was. */
    public static LabelsDraft draft(String field, JsonValue given) {
        if (given == null) {
            return null;
        }
        if (given instanceof JsonString text) {
            return new LabelsDraft(text.getString(), null);
        }
        if (given instanceof JsonObject byLanguage) {
            return new LabelsDraft(text(field, byLanguage, "en"), text(field, byLanguage, "de"));
        }
        throw wrongType(field);
    }

    /** The same where null means none at all. */
    public static LabelsDraft orNone(String field, JsonValue given) {
        return given == JsonValue.NULL ? new LabelsDraft(null, null) : draft(field, given);
    }

    private static String text(String field, JsonObject byLanguage, String language) {
        var given = byLanguage.getOrDefault(language, JsonValue.NULL);
        if (given == JsonValue.NULL) {
            return null;
        }
        if (given instanceof JsonString text) {
            return text.getString();
        }
        throw wrongType(field + "." + language);
    }

    private static InvalidInputException wrongType(String field) {
        return new InvalidInputException(FieldError.of(field, Rule.WRONG_TYPE, "string"));
    }
}

package io.insightdesk.field;

import io.insightdesk.platform.Labels;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import jakarta.annotation.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** What something is called, by language; a language that was not given is {@code null}. */
public record LabelsJson(@Nullable String en, @Nullable String de) {

    public static LabelsJson of(Labels labels) {
        return new LabelsJson(labels.en(), labels.de());
    }

    /** What was sent: an object by language, or one text for all; {@code null} when nothing was. */
    public static LabelsDraft draft(String field, JsonNode given) {
        if (given == null) {
            return null;
        }
        if (given instanceof StringNode text) {
            return new LabelsDraft(text.stringValue(), null);
        }
        if (given instanceof ObjectNode byLanguage) {
            return new LabelsDraft(text(field, byLanguage, "en"), text(field, byLanguage, "de"));
        }
        throw wrongType(field);
    }

    /** The same where null means none at all. */
    public static LabelsDraft orNone(String field, JsonNode given) {
        return given instanceof NullNode ? new LabelsDraft(null, null) : draft(field, given);
    }

    private static String text(String field, ObjectNode byLanguage, String language) {
        var given = byLanguage.path(language);
        if (given.isString()) {
            return given.stringValue();
        }
        if (given.isNull() || given.isMissingNode()) {
            return null;
        }
        throw wrongType(field + "." + language);
    }

    private static InvalidInputException wrongType(String field) {
        return new InvalidInputException(FieldError.of(field, Rule.WRONG_TYPE, "string"));
    }
}

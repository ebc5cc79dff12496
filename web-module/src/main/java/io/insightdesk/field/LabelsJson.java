package io.insightdesk.field;

import io.insightdesk.platform.Labels;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
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

    /**
     * What was sent: an object by language, or one text for all; {@code null} when nothing was, or what is wrong and noted.
     *
     * @param field its path in the body
     */
    public static LabelsDraft draft(InputCheck check, String field, JsonNode given) {
        if (given == null) {
            return null;
        }
        if (given instanceof StringNode text) {
            return new LabelsDraft(text.stringValue(), null);
        }
        if (given instanceof ObjectNode byLanguage) {
            return new LabelsDraft(text(check, field, byLanguage, "en"), text(check, field, byLanguage, "de"));
        }
        check.wrong(field, Rule.WRONG_TYPE, "string");
        return null;
    }

    /** The same where null means none at all. */
    public static LabelsDraft orNone(InputCheck check, String field, JsonNode given) {
        return given instanceof NullNode ? new LabelsDraft(null, null) : draft(check, field, given);
    }

    private static String text(InputCheck check, String field, ObjectNode byLanguage, String language) {
        var given = byLanguage.path(language);
        if (given.isString()) {
            return given.stringValue();
        }
        if (!given.isNull() && !given.isMissingNode()) {
            check.wrong(field + "." + language, Rule.WRONG_TYPE, "string");
        }
        return null;
    }
}

package io.insightdesk.field;

import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * Fills a ticket's custom fields with what came in, and notes all that is wrong with it. What somebody may not see is
 * unknown to them.
 *
 * @param given values by the fields' keys, as JSON has them; null takes a value away, what is not there stays
 */
public record CustomFieldValuesInput(
        FieldDefinitions set, FieldEditor who, Map<String, JsonNode> given, InputCheck check) {

    /** Before a field's key where errors and changes name it. */
    public static final String PATH = "customFields.";

    public CustomFieldValuesInput {
        given = given == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    /** The values of a ticket that has some already. An archived field's value may still be taken away. */
    public CustomFields change(CustomFields before) {
        var values = before;
        if (given.size() > FieldDefinitions.MOST) {
            check.wrong("customFields", Rule.TOO_MANY, FieldDefinitions.MOST);
            return values;
        }
        for (var entry : given.entrySet()) {
            var path = PATH + entry.getKey();
            var field = set.find(entry.getKey()).filter(this::isKnown);
            if (field.isEmpty()) {
                check.wrong(path, Rule.UNKNOWN);
            } else if (who == FieldEditor.CUSTOMER && field.get().getCustomers() != CustomerAccess.FILL) {
                check.wrong(path, Rule.NOT_ALLOWED);
            } else if (field.get().isArchived() && !(entry.getValue() instanceof NullNode)) {
                check.wrong(path, Rule.ARCHIVED, entry.getKey());
            } else {
                var reader = new FieldReader(field.get(), path, before.find(entry.getKey()), check);
                values = values.with(entry.getKey(), reader.read(entry.getValue()));
            }
        }
        return values;
    }

    /** Notes that the field needs a value, where it has none. */
    public void demand(CustomField field, CustomFields values) {
        var isAnswered = values.find(field.getKey())
                .filter(value -> !value.equals(new FieldValue.Flag(false)))
                .isPresent();
        var path = PATH + field.getKey();
        if (!isAnswered
                && check.errors().stream().noneMatch(error -> error.field().equals(path))) {
            check.wrong(path, Rule.REQUIRED);
        }
    }

    private boolean isKnown(CustomField field) {
        return who != FieldEditor.CUSTOMER || field.isSeenByCustomers() && !field.isArchived();
    }
}

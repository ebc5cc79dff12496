package io.insightdesk.imports;

import static io.insightdesk.platform.Json.JSON;

import io.insightdesk.field.CustomField;
import io.insightdesk.field.CustomFieldValuesInput;
import io.insightdesk.field.FieldKind;
import io.insightdesk.field.NumberText;
import io.insightdesk.platform.Json;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;

/**
 * Cells as the values of custom fields that JSON would have. What is none is left to the rules of fields, to be
 * refused.
 */
final class CustomFieldCells {

    /** Nobody knows whether 1.234 has thousands or thousandths, so there is nothing between thousands. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d++([.,]\\d++)?");

    private final TenantLabels words;
    private final ImportTimeParser times;

    CustomFieldCells(TenantLabels words, ImportTimeParser times) {
        this.words = words;
        this.times = times;
    }

    /** @param errors gets what the rules of fields would not say in the words of a file */
    Map<String, JsonNode> read(Map<String, List<String>> cells, List<FieldError> errors) {
        var values = new LinkedHashMap<String, JsonNode>();
        cells.forEach((key, given) -> {
            var field = words.find(key);
            if (field.isPresent() && isNeitherYesNorNo(field.get(), given.get(0))) {
                errors.add(FieldError.of(
                        CustomFieldValuesInput.PATH + key, Rule.NOT_ONE_OF, String.join(", ", words.of(field.get()))));
            } else {
                values.put(
                        key,
                        field.map(found -> value(found.getKind(), given))
                                .orElseGet(() -> JSON.stringNode(given.get(0))));
            }
        });
        return values;
    }

    private boolean isNeitherYesNorNo(CustomField field, String word) {
        return field.getKind() == FieldKind.CHECKBOX && !words.of(field).contains(word);
    }

    private JsonNode value(FieldKind kind, List<String> given) {
        var text = given.get(0);
        return switch (kind) {
            case TEXT, CHOICE -> JSON.stringNode(text);
            case NUMBER -> number(text);
            case DATE ->
                JSON.stringNode(times.readDay(text).map(Object::toString).orElse(text));
            case MULTI_CHOICE -> Json.array(given);
            case CHECKBOX -> text.equals("true") ? BooleanNode.TRUE : BooleanNode.FALSE;
        };
    }

    private static JsonNode number(String text) {
        return NUMBER.matcher(text).matches() ? NumberText.json(text.replace(',', '.')) : JSON.stringNode(text);
    }
}

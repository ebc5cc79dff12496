package io.insightdesk.field;

import io.insightdesk.field.FieldValue.Amount;
import io.insightdesk.field.FieldValue.Flag;
import io.insightdesk.field.FieldValue.Word;
import io.insightdesk.field.FieldValue.Words;
import io.insightdesk.platform.Json;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.NumericNode;
import tools.jackson.databind.node.StringNode;

/**
 * Reads what was given for one custom field. Blank texts, empty lists and null are no value; whatever is wrong is noted
 * and no value either.
 *
 * @param path the field's name in errors
 * @param before what the ticket has in it: an archived choice may stay
 */
public record FieldReader(CustomField field, String path, Optional<FieldValue> before, InputCheck check) {

    public static final int LONGEST_TEXT = 1000;

    Optional<FieldValue> read(JsonNode given) {
        if (given == null || given instanceof NullNode || isBlank(given)) {
            return Optional.empty();
        }
        return switch (field.getKind()) {
            case TEXT -> text(given);
            case NUMBER -> number(given);
            case DATE -> date(given);
            case CHOICE -> choice(given);
            case MULTI_CHOICE -> choices(given);
            case CHECKBOX -> flag(given);
        };
    }

    private static boolean isBlank(JsonNode given) {
        return given instanceof StringNode text
                ? Text.line(text.stringValue()).isEmpty()
                : given instanceof ArrayNode array && array.isEmpty();
    }

    private Optional<FieldValue> text(JsonNode given) {
        return given instanceof StringNode text
                ? check.optionalLine(path, text.stringValue(), LONGEST_TEXT).map(Word::new)
                : wrong(Rule.WRONG_TYPE, "string");
    }

    private Optional<FieldValue> number(JsonNode given) {
        if (!(given instanceof NumericNode number)) {
            return wrong(Rule.NOT_A_NUMBER);
        }
        return Amount.find(number.decimalValue())
                .<FieldValue>map(amount -> amount)
                .or(() -> wrong(Rule.TOO_MANY_DIGITS, Amount.MOST_DIGITS, Amount.MOST_DECIMALS));
    }

    private Optional<FieldValue> date(JsonNode given) {
        if (!(given instanceof StringNode text)) {
            return wrong(Rule.NOT_A_DATE);
        }
        try {
            var day = LocalDate.parse(Text.line(text.stringValue()));
            return day.getYear() >= 1 && day.getYear() <= 9999
                    ? Optional.of(new Word(day.toString()))
                    : wrong(Rule.NOT_A_DATE);
        } catch (DateTimeException notADay) {
            return wrong(Rule.NOT_A_DATE);
        }
    }

    private Optional<FieldValue> choice(JsonNode given) {
        if (!(given instanceof StringNode key)) {
            return wrong(Rule.WRONG_TYPE, "string");
        }
        return isOffered(key.stringValue()) ? Optional.of(new Word(key.stringValue())) : notOffered();
    }

    private Optional<FieldValue> choices(JsonNode given) {
        if (!(given instanceof ArrayNode array) || !array.valueStream().allMatch(StringNode.class::isInstance)) {
            return wrong(Rule.WRONG_TYPE, "array of strings");
        }
        var keys = Json.texts(array);
        if (!keys.stream().allMatch(this::isOffered)) {
            return notOffered();
        }
        var inOrder = field.getChoices().stream().map(FieldChoice::key).filter(keys::contains);
        return Optional.of(new Words(inOrder.toList()));
    }

    private Optional<FieldValue> flag(JsonNode given) {
        return given == BooleanNode.TRUE || given == BooleanNode.FALSE
                ? Optional.of(new Flag(given == BooleanNode.TRUE))
                : wrong(Rule.WRONG_TYPE, "boolean");
    }

    private boolean isOffered(String key) {
        var kept = before.map(FieldValue::codes).orElse(List.of());
        return field.findChoice(key)
                .filter(choice -> !choice.archived() || kept.contains(key))
                .isPresent();
    }

    private Optional<FieldValue> notOffered() {
        return wrong(
                Rule.NOT_ONE_OF,
                field.getChoices().stream()
                        .filter(choice -> !choice.archived())
                        .map(FieldChoice::key)
                        .collect(Collectors.joining(", ")));
    }

    private Optional<FieldValue> wrong(Rule rule, Object... arguments) {
        check.wrong(path, rule, arguments);
        return Optional.empty();
    }
}

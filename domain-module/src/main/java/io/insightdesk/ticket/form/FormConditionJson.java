package io.insightdesk.ticket.form;

import static io.insightdesk.platform.Json.JSON;

import io.insightdesk.field.CustomField;
import io.insightdesk.field.FieldChoice;
import io.insightdesk.field.FieldDefinitions;
import io.insightdesk.field.FieldReader;
import io.insightdesk.platform.Coded;
import io.insightdesk.platform.Json;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.Text;
import io.insightdesk.ticket.property.Comparison;
import io.insightdesk.ticket.property.Condition;
import io.insightdesk.ticket.property.Condition.Group;
import io.insightdesk.ticket.property.Condition.Quantifier;
import io.insightdesk.ticket.property.ConditionJson;
import io.insightdesk.ticket.property.ConditionUse;
import io.insightdesk.ticket.property.CustomComparison;
import io.insightdesk.ticket.property.Operator;
import io.insightdesk.ticket.property.TenantDefinitions;
import io.insightdesk.ticket.property.TicketProperty;
import io.insightdesk.ticket.status.StatusDefinitions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * When a form shows a field, as JSON in the API: as all conditions are ({@link ConditionJson}), or as a list, which was the
 * forms' own language and is enough for most: {@code [{"subject": "device", "values": ["printer", "phone"]}]}. A subject is
 * {@code type}, {@code channel} or the key of a field, and must have one of the values; all of the list must hold.
 */
public final class FormConditionJson {

    static final int MOST_SUBJECTS = 10;

    private static final String SUBJECT = "subject";
    private static final String VALUES = "values";

    private final FieldDefinitions above;
    private final InputCheck check;

    private FormConditionJson(FieldDefinitions above, InputCheck check) {
        this.above = above;
        this.check = check;
    }

    /** An entry of the list. */
    public static ObjectNode hasOneOf(String subject, List<String> values) {
        return JSON.objectNode().put(SUBJECT, subject).set(VALUES, Json.array(values));
    }

    /** A list where that says all, otherwise an object. */
    public static JsonNode write(Group when) {
        var entries =
                when.conditions().stream().flatMap(one -> entry(one).stream()).toList();
        return when.quantifier() == Quantifier.ALL
                        && entries.size() == when.conditions().size()
                        && entries.size() <= MOST_SUBJECTS
                ? JSON.arrayNode().addAll(entries)
                : ConditionJson.write(when);
    }

    private static Optional<ObjectNode> entry(Condition condition) {
        if (condition instanceof Comparison comparison && comparison.op() == Operator.IS) {
            return Optional.of(hasOneOf(comparison.property().code(), comparison.values()));
        }
        return condition instanceof CustomComparison custom && custom.op() == Operator.IS
                ? Optional.of(hasOneOf(custom.key(), custom.values()))
                : Optional.empty();
    }

    /**
     * The condition, as far as it can be understood; what can't is noted in {@code check}.
     *
     * @param given nothing and null mean always
     * @param above the fields further up in the form: it knows no others
     */
    public static Group read(JsonNode given, String path, FieldDefinitions above, InputCheck check) {
        if (given == null || given instanceof NullNode) {
            return Condition.EVERYTHING;
        }
        if (given instanceof ObjectNode condition) {
            var vocabulary = new TenantDefinitions(above, StatusDefinitions.EMPTY);
            return ConditionJson.read(condition, path, ConditionUse.FORM, vocabulary, check);
        }
        return new FormConditionJson(above, check).list(given, path);
    }

    private Group list(JsonNode given, String path) {
        if (!(given instanceof ArrayNode entries)) {
            check.wrong(path, Rule.WRONG_TYPE, "array");
            return Condition.EVERYTHING;
        }
        if (entries.size() > MOST_SUBJECTS) {
            check.wrong(path, Rule.TOO_MANY, MOST_SUBJECTS);
            return Condition.EVERYTHING;
        }
        var conditions = new ArrayList<Condition>();
        for (var index = 0; index < entries.size(); index++) {
            condition(entries.get(index), path + "[" + index + "]").ifPresent(conditions::add);
        }
        return new Group(Quantifier.ALL, conditions);
    }

    private Optional<Condition> condition(JsonNode given, String path) {
        if (!(given instanceof ObjectNode entry)) {
            check.wrong(path, Rule.WRONG_TYPE, "object");
            return Optional.empty();
        }
        var values = values(entry.get(VALUES), path + "." + VALUES);
        var subject = text(entry.get(SUBJECT), path + "." + SUBJECT);
        var property = Coded.find(TicketProperty.class, subject).filter(found -> found.supports(ConditionUse.FORM));
        var field = above.find(subject);
        if (property.isEmpty() && field.isEmpty()) {
            check.wrong(path + "." + SUBJECT, Rule.NOT_ABOVE);
            return Optional.empty();
        }
        var known = property.map(TicketProperty::words)
                .orElseGet(() -> field.map(FormConditionJson::words).orElseThrow());
        if (!known.isEmpty() && !known.containsAll(values)) {
            check.wrong(path + "." + VALUES, Rule.NOT_ONE_OF, String.join(", ", known));
        }
        return property.<Condition>map(found -> new Comparison(found, Operator.IS, values))
                .or(() -> field.map(found -> new CustomComparison(found.getKey(), Operator.IS, values)));
    }

    private List<String> values(JsonNode given, String path) {
        if (given != null && !(given instanceof NullNode) && !(given instanceof ArrayNode)) {
            check.wrong(path, Rule.WRONG_TYPE, "array");
            return List.of();
        }
        var values = given instanceof ArrayNode all
                ? all.valueStream()
                        .map(value -> text(value, path))
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .toList()
                : List.<String>of();
        if (values.isEmpty()) {
            check.wrong(path, Rule.REQUIRED);
        } else if (values.size() > ConditionJson.MOST_VALUES) {
            check.wrong(path, Rule.TOO_MANY, ConditionJson.MOST_VALUES);
        } else if (values.stream().anyMatch(value -> value.length() > FieldReader.LONGEST_TEXT)) {
            check.wrong(path, Rule.TOO_LONG, FieldReader.LONGEST_TEXT);
        }
        return values;
    }

    /** Empty for what is none, which is noted, and for null and nothing. */
    private String text(JsonNode given, String path) {
        if (given instanceof StringNode text) {
            return Text.line(text.stringValue());
        }
        if (given != null && !given.isNull()) {
            check.wrong(path, Rule.WRONG_TYPE, "string");
        }
        return "";
    }

    /** What the field can be; nothing where it can be anything. */
    private static List<String> words(CustomField field) {
        return switch (field.getKind()) {
            case CHOICE, MULTI_CHOICE ->
                field.getChoices().stream().map(FieldChoice::key).toList();
            case CHECKBOX -> List.of("true", "false");
            case TEXT, NUMBER, DATE -> List.of();
        };
    }
}

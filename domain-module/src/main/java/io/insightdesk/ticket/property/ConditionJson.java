package io.insightdesk.ticket.property;

import static io.insightdesk.platform.Json.JSON;

import io.insightdesk.field.ConditionValueReader;
import io.insightdesk.field.CustomField;
import io.insightdesk.field.CustomFieldName;
import io.insightdesk.platform.Coded;
import io.insightdesk.platform.Json;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.Text;
import io.insightdesk.platform.persistence.Ids;
import io.insightdesk.ticket.Tag;
import io.insightdesk.ticket.property.Condition.Group;
import io.insightdesk.ticket.property.Condition.Quantifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Conditions as JSON, in the API and in the database: {@code {"all": [{"field", "op", "value"}, {"any": […]}, {"none": […]}]}};
 * a value is a text or an array of texts, which are alternatives; {@code changed} has none. Bounded, because each becomes a part of a statement.
 */
public final class ConditionJson {

    /** Groups within groups, the outermost included. */
    public static final int DEEPEST = 4;

    /** Comparisons in all groups together. */
    public static final int MOST_COMPARISONS = 30;

    public static final int MOST_VALUES = 50;
    public static final int LONGEST_VALUE = 100;

    private static final String FIELD = "field";
    private static final String OP = "op";
    private static final String VALUE = "value";

    private final ConditionUse use;
    private final TenantDefinitions vocabulary;
    private final InputCheck check;
    private int comparisons;

    private ConditionJson(ConditionUse use, TenantDefinitions vocabulary, InputCheck check) {
        this.use = use;
        this.vocabulary = vocabulary;
        this.check = check;
    }

    /** The condition, as far as it can be understood; what can't is noted in {@code check}. */
    public static Group read(
            ObjectNode json, String path, ConditionUse use, TenantDefinitions vocabulary, InputCheck check) {
        return new ConditionJson(use, vocabulary, check).group(json, path, 1);
    }

    /**
     * What {@link #write} made, whatever the tenant has defined by now; a field that this release does not know is left
     * out.
     */
    public static Group restore(JsonNode json) {
        var quantifier = Stream.of(Quantifier.values())
                .filter(one -> json.has(one.code()))
                .findFirst()
                .orElseThrow();
        var conditions = json.get(quantifier.code())
                .valueStream()
                .flatMap(part -> part.has(FIELD) ? restoreComparison(part).stream() : Stream.of(restore(part)));
        return new Group(quantifier, conditions.toList());
    }

    private static Optional<Condition> restoreComparison(JsonNode json) {
        var op = Coded.find(Operator.class, json.get(OP).stringValue()).orElseThrow();
        var value = json.path(VALUE);
        var values = value.isString() ? List.of(value.stringValue()) : Json.texts(value);
        var name = json.get(FIELD).stringValue();
        return CustomFieldName.key(name)
                .<Condition>map(key -> new CustomComparison(key, op, values))
                .or(() -> Coded.find(TicketProperty.class, name).map(property -> new Comparison(property, op, values)));
    }

    private Group group(ObjectNode json, String path, int depth) {
        var given = Stream.of(Quantifier.values())
                .filter(one -> json.has(one.code()))
                .toList();
        if (given.size() != 1 || json.size() != 1) {
            check.wrong(
                    path, Rule.NOT_ONE_OF, codes(Stream.of(Quantifier.values()).map(Quantifier::code)));
            return Condition.EVERYTHING;
        }
        var quantifier = given.get(0);
        var at = path + "." + quantifier.code();
        if (!(json.get(quantifier.code()) instanceof ArrayNode array)) {
            check.wrong(at, Rule.WRONG_TYPE, "array");
            return Condition.EVERYTHING;
        }
        if (depth > DEEPEST) {
            check.wrong(at, Rule.TOO_MANY, DEEPEST);
            return Condition.EVERYTHING;
        }
        if (array.isEmpty() && depth > 1) {
            check.wrong(at, Rule.REQUIRED);
        }
        var conditions = new ArrayList<Condition>();
        for (var index = 0; index < array.size() && comparisons <= MOST_COMPARISONS; index++) {
            condition(array.get(index), at + "[" + index + "]", depth).ifPresent(conditions::add);
        }
        return new Group(quantifier, conditions);
    }

    private Optional<Condition> condition(JsonNode json, String path, int depth) {
        if (!(json instanceof ObjectNode object)) {
            check.wrong(path, Rule.WRONG_TYPE, "object");
            return Optional.empty();
        }
        if (!object.has(FIELD)) {
            return Optional.of(group(object, path, depth + 1));
        }
        if (++comparisons > MOST_COMPARISONS) {
            check.wrong(path, Rule.TOO_MANY, MOST_COMPARISONS);
            return Optional.empty();
        }
        return comparison(object, path);
    }

    private Optional<Condition> comparison(ObjectNode json, String path) {
        var name = text(json, FIELD);
        var property = Coded.find(TicketProperty.class, name).filter(found -> found.supports(use));
        if (property.isPresent()) {
            return comparison(json, path, property.get());
        }
        var custom = vocabulary.findField(name);
        if (custom.isEmpty()) {
            check.wrong(path + ".field", Rule.NOT_ONE_OF, codes(known()));
        }
        return custom.flatMap(found -> comparison(json, path, found));
    }

    private Stream<String> known() {
        var properties = Stream.of(TicketProperty.values())
                .filter(property -> property.supports(use))
                .map(TicketProperty::code);
        var fields =
                vocabulary.fields().fields().stream().map(CustomField::getKey).map(CustomFieldName::of);
        return Stream.concat(properties, fields);
    }

    private Optional<Condition> comparison(ObjectNode json, String path, TicketProperty property) {
        var op = op(json, path, property.operators(use));
        var most = property.kind() == PropertyKind.AGE ? 1 : MOST_VALUES;
        var values = values(json, path, op, most).stream()
                .map(value -> property.kind() == PropertyKind.TAG ? Tag.of(value) : value)
                .distinct()
                .toList();
        values.stream()
                .filter(value -> !isOf(property, value))
                .findFirst()
                .ifPresent(value -> refuse(path + ".value", property));
        return op.map(found -> new Comparison(property, found, values));
    }

    private Optional<Condition> comparison(ObjectNode json, String path, CustomField field) {
        var op = op(json, path, CustomComparison.operators(field.getKind(), use));
        var most = op.filter(Operator::isBound).isPresent() ? 1 : MOST_VALUES;
        var reader = new ConditionValueReader(field, path + ".value", check);
        var values = values(json, path, op, most).stream()
                .flatMap(value -> reader.read(value).stream())
                .distinct()
                .toList();
        return op.map(found -> new CustomComparison(field.getKey(), found, values));
    }

    private Optional<Operator> op(ObjectNode json, String path, Collection<Operator> known) {
        var op = Coded.find(Operator.class, text(json, OP)).filter(known::contains);
        if (op.isEmpty()) {
            check.wrong(path + ".op", Rule.NOT_ONE_OF, codes(known.stream().map(Operator::code)));
        }
        return op;
    }

    /** The texts that are given, cleaned; none when they are wrong, which is noted. */
    private List<String> values(ObjectNode json, String path, Optional<Operator> op, int most) {
        if (op.filter(Operator.CHANGED::equals).isPresent()) {
            return List.of();
        }
        var given = json.path(VALUE);
        var all = given.isArray() ? given.valueStream().toList() : List.of(given);
        var at = path + ".value";
        if (!all.stream().allMatch(JsonNode::isString)) {
            check.wrong(at, given.isNull() || given.isMissingNode() ? Rule.REQUIRED : Rule.WRONG_TYPE, "string");
            return List.of();
        }
        var values = all.stream().map(value -> Text.line(value.stringValue())).toList();
        if (values.isEmpty() || values.contains("")) {
            check.wrong(at, Rule.REQUIRED);
        } else if (values.size() > most) {
            check.wrong(at, Rule.TOO_MANY, most);
        } else if (values.stream().anyMatch(value -> value.length() > LONGEST_VALUE)) {
            check.wrong(at, Rule.TOO_LONG, LONGEST_VALUE);
        } else {
            return values;
        }
        return List.of();
    }

    private boolean isOf(TicketProperty property, String value) {
        return switch (property.kind()) {
            case WORD -> words(property).contains(value);
            case REFERENCE -> isId(value) || isReferenceWord(property, value);
            case TAG, TEXT -> true;
            case AGE -> RelativeTime.find(value).isPresent();
        };
    }

    /** Where nobody looks, there is neither {@code me} nor {@code mine}. */
    private boolean isReferenceWord(TicketProperty property, String value) {
        return property.words().contains(value) && (use == ConditionUse.LIST || value.equals(TicketProperty.NONE));
    }

    private List<String> words(TicketProperty property) {
        return property == TicketProperty.STATUS ? vocabulary.statuses().words() : property.words();
    }

    private void refuse(String path, TicketProperty property) {
        switch (property.kind()) {
            case WORD -> check.wrong(path, Rule.NOT_ONE_OF, codes(words(property).stream()));
            case REFERENCE -> check.wrong(path, Rule.UNKNOWN);
            case AGE -> check.wrong(path, Rule.NOT_ONE_OF, "30m, 8h, 2d");
            case TAG, TEXT -> check.wrong(path, Rule.MALFORMED);
        }
    }

    private static boolean isId(String text) {
        return Ids.find(text).isPresent();
    }

    private static String text(ObjectNode json, String name) {
        return json.get(name) instanceof StringNode text ? text.stringValue() : "";
    }

    private static String codes(Stream<String> all) {
        return all.collect(Collectors.joining(", "));
    }

    public static ObjectNode write(Group group) {
        var conditions = JSON.arrayNode();
        group.conditions().forEach(condition -> conditions.add(write(condition)));
        return JSON.objectNode().set(group.quantifier().code(), conditions);
    }

    private static ObjectNode write(Condition condition) {
        if (condition instanceof Comparison comparison) {
            return write(comparison.property().code(), comparison.op(), comparison.values());
        }
        if (condition instanceof CustomComparison custom) {
            return write(CustomFieldName.of(custom.key()), custom.op(), custom.values());
        }
        return write((Group) condition);
    }

    private static ObjectNode write(String field, Operator op, List<String> values) {
        var json = JSON.objectNode().put(FIELD, field).put(OP, op.code());
        if (op == Operator.CHANGED) {
            return json;
        }
        var value = values.size() == 1 && op != Operator.IN ? JSON.stringNode(values.get(0)) : Json.array(values);
        return json.set(VALUE, value);
    }
}

package io.insightdesk.ticket;

import static io.insightdesk.platform.Jsons.JSON;

import io.insightdesk.field.ComparandReader;
import io.insightdesk.field.CustomField;
import io.insightdesk.field.CustomFieldName;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.Text;
import io.insightdesk.ticket.TicketCondition.Age;
import io.insightdesk.ticket.TicketCondition.Comparison;
import io.insightdesk.ticket.TicketCondition.CustomComparison;
import io.insightdesk.ticket.TicketCondition.Field;
import io.insightdesk.ticket.TicketCondition.Group;
import io.insightdesk.ticket.TicketCondition.Kind;
import io.insightdesk.ticket.TicketCondition.Op;
import io.insightdesk.ticket.TicketCondition.Quantifier;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Conditions as JSON, in the API and in the database: {@code {"all": [{"field", "op", "value"}, {"any": […]}]}}; a value
 * is a text or an array of texts, which are alternatives. Bounded, because each becomes a part of a statement.
 */
public final class TicketConditionJson {

    /** Groups within groups, the outermost included. */
    public static final int DEEPEST = 4;

    /** Comparisons in all groups together. */
    public static final int MOST_COMPARISONS = 30;

    public static final int MOST_VALUES = 50;
    public static final int LONGEST_VALUE = 100;

    private static final String FIELD = "field";
    private static final String OP = "op";
    private static final String VALUE = "value";

    private final TicketVocabulary vocabulary;
    private final InputCheck check;
    private int comparisons;

    private TicketConditionJson(TicketVocabulary vocabulary, InputCheck check) {
        this.vocabulary = vocabulary;
        this.check = check;
    }

    /** The condition, as far as it can be understood; what can't is noted in {@code check}. */
    public static Group read(JsonObject json, String path, TicketVocabulary vocabulary, InputCheck check) {
        return new TicketConditionJson(vocabulary, check).group(json, path, 1);
    }

    /** What {@link #write} made, whatever the tenant has defined by now; a field that this release does not know is left out. */
    public static Group restore(JsonObject json) {
        var quantifier = Stream.of(Quantifier.values())
                .filter(one -> json.containsKey(one.code()))
                .findFirst()
                .orElseThrow();
        var conditions = json.getJsonArray(quantifier.code()).getValuesAs(JsonObject.class).stream()
                .flatMap(part -> part.containsKey(FIELD) ? restoreComparison(part).stream() : Stream.of(restore(part)));
        return new Group(quantifier, conditions.toList());
    }

    private static Optional<TicketCondition> restoreComparison(JsonObject json) {
        var op = Op.find(json.getString(OP)).orElseThrow();
        var value = json.get(VALUE);
        var values = value instanceof JsonArray array
                ? array.getValuesAs(JsonString::getString)
                : List.of(((JsonString) value).getString());
        var name = json.getString(FIELD);
        return CustomFieldName.key(name)
                .<TicketCondition>map(key -> new CustomComparison(key, op, values))
                .or(() -> Field.find(name).map(field -> new Comparison(field, op, values)));
    }

    private Group group(JsonObject json, String path, int depth) {
        var given = Stream.of(Quantifier.values())
                .filter(one -> json.containsKey(one.code()))
                .toList();
        if (given.size() != 1 || json.size() != 1) {
            check.wrong(path, Rule.NOT_ONE_OF, "all, any");
            return TicketCondition.EVERYTHING;
        }
        var quantifier = given.get(0);
        var at = path + "." + quantifier.code();
        if (!(json.get(quantifier.code()) instanceof JsonArray array)) {
            check.wrong(at, Rule.WRONG_TYPE, "array");
            return TicketCondition.EVERYTHING;
        }
        if (depth > DEEPEST) {
            check.wrong(at, Rule.TOO_MANY, DEEPEST);
            return TicketCondition.EVERYTHING;
        }
        if (array.isEmpty() && depth > 1) {
            check.wrong(at, Rule.REQUIRED);
        }
        var conditions = new ArrayList<TicketCondition>();
        for (var index = 0; index < array.size() && comparisons <= MOST_COMPARISONS; index++) {
            condition(array.get(index), at + "[" + index + "]", depth).ifPresent(conditions::add);
        }
        return new Group(quantifier, conditions);
    }

    private Optional<TicketCondition> condition(JsonValue json, String path, int depth) {
        if (!(json instanceof JsonObject object)) {
            check.wrong(path, Rule.WRONG_TYPE, "object");
            return Optional.empty();
        }
        if (!object.containsKey(FIELD)) {
            return Optional.of(group(object, path, depth + 1));
        }
        if (++comparisons > MOST_COMPARISONS) {
            check.wrong(path, Rule.TOO_MANY, MOST_COMPARISONS);
            return Optional.empty();
        }
        return comparison(object, path);
    }

    private Optional<TicketCondition> comparison(JsonObject json, String path) {
        var name = text(json, FIELD);
        var field = Field.find(name);
        if (field.isPresent()) {
            return comparison(json, path, field.get());
        }
        var custom = vocabulary.findField(name);
        if (custom.isEmpty()) {
            var customNames = vocabulary.fields().fields().stream()
                    .map(CustomField::getKey)
                    .map(CustomFieldName::of);
            var names = Stream.concat(Stream.of(Field.values()).map(Field::code), customNames);
            check.wrong(path + ".field", Rule.NOT_ONE_OF, codes(names));
        }
        return custom.flatMap(found -> comparison(json, path, found));
    }

    private Optional<TicketCondition> comparison(JsonObject json, String path, Field field) {
        var op = op(json, path, field.kind().operators());
        var most = field.kind() == Kind.AGE ? 1 : MOST_VALUES;
        var values = values(json, path, most).stream()
                .map(value -> field.kind() == Kind.TAG ? value.toLowerCase(Locale.ROOT) : value)
                .distinct()
                .toList();
        values.stream()
                .filter(value -> !isOf(field, value))
                .findFirst()
                .ifPresent(value -> refuse(path + ".value", field));
        return op.map(found -> new Comparison(field, found, values));
    }

    private Optional<TicketCondition> comparison(JsonObject json, String path, CustomField field) {
        var op = op(json, path, CustomComparison.operators(field.getKind()));
        var most = op.filter(Op::isBound).isPresent() ? 1 : MOST_VALUES;
        var reader = new ComparandReader(field, path + ".value", check);
        var values = values(json, path, most).stream()
                .flatMap(value -> reader.read(value).stream())
                .distinct()
                .toList();
        return op.map(found -> new CustomComparison(field.getKey(), found, values));
    }

    private Optional<Op> op(JsonObject json, String path, Collection<Op> known) {
        var op = Op.find(text(json, OP)).filter(known::contains);
        if (op.isEmpty()) {
            check.wrong(path + ".op", Rule.NOT_ONE_OF, codes(known.stream().map(Op::code)));
        }
        return op;
    }

    /** The texts that are given, cleaned; none when they are wrong, which is noted. */
    private List<String> values(JsonObject json, String path, int most) {
        var given = json.getOrDefault(VALUE, JsonValue.NULL);
        var all = given instanceof JsonArray array ? List.copyOf(array) : List.of(given);
        var at = path + ".value";
        if (!all.stream().allMatch(JsonString.class::isInstance)) {
            check.wrong(at, given == JsonValue.NULL ? Rule.REQUIRED : Rule.WRONG_TYPE, "string");
            return List.of();
        }
        var values = all.stream()
                .map(value -> Text.line(((JsonString) value).getString()))
                .toList();
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

    private boolean isOf(Field field, String value) {
        return switch (field.kind()) {
            case WORD -> words(field).contains(value);
            case REFERENCE -> field.words().contains(value) || isId(value);
            case TAG, TEXT -> true;
            case AGE -> Age.find(value).isPresent();
        };
    }

    private List<String> words(Field field) {
        return field == Field.STATUS ? vocabulary.statuses().words() : field.words();
    }

    private void refuse(String path, Field field) {
        switch (field.kind()) {
            case WORD -> check.wrong(path, Rule.NOT_ONE_OF, codes(words(field).stream()));
            case REFERENCE -> check.wrong(path, Rule.UNKNOWN);
            case AGE -> check.wrong(path, Rule.NOT_ONE_OF, "30m, 8h, 2d");
            case TAG, TEXT -> check.wrong(path, Rule.MALFORMED);
        }
    }

    private static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException notAnId) {
            return false;
        }
    }

    private static String text(JsonObject json, String name) {
        return json.get(name) instanceof JsonString text ? text.getString() : "";
    }

    private static String codes(Stream<String> all) {
        return all.collect(Collectors.joining(", "));
    }

    public static JsonObject write(Group group) {
        var array = JSON.createArrayBuilder();
        group.conditions().forEach(condition -> array.add(write(condition)));
        return JSON.createObjectBuilder().add(group.quantifier().code(), array).build();
    }

    private static JsonObject write(TicketCondition condition) {
        if (condition instanceof Comparison comparison) {
            return write(comparison.field().code(), comparison.op(), comparison.values());
        }
        if (condition instanceof CustomComparison custom) {
            return write(CustomFieldName.of(custom.key()), custom.op(), custom.values());
        }
        return write((Group) condition);
    }

    private static JsonObject write(String field, Op op, List<String> values) {
        var value = values.size() == 1
                ? JSON.createValue(values.get(0))
                : JSON.createArrayBuilder(values).build();
        return JSON.createObjectBuilder()
                .add(FIELD, field)
                .add(OP, op.code())
                .add(VALUE, value)
                .build();
    }
}

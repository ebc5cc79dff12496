package io.insightdesk.ticket;

import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.Text;
import io.insightdesk.ticket.TicketCondition.Age;
import io.insightdesk.ticket.TicketCondition.Comparison;
import io.insightdesk.ticket.TicketCondition.Field;
import io.insightdesk.ticket.TicketCondition.Group;
import io.insightdesk.ticket.TicketCondition.Kind;
import io.insightdesk.ticket.TicketCondition.Op;
import io.insightdesk.ticket.TicketCondition.Quantifier;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
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

    private final InputCheck check;
    private int comparisons;

    private TicketConditionJson(InputCheck check) {
        this.check = check;
    }

    /** The condition, as far as it can be understood; what can't is noted in {@code check}. */
    public static Group read(JsonObject json, String path, InputCheck check) {
        return new TicketConditionJson(check).group(json, path, 1);
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
        if (!object.containsKey("field")) {
            return Optional.of(group(object, path, depth + 1));
        }
        if (++comparisons > MOST_COMPARISONS) {
            check.wrong(path, Rule.TOO_MANY, MOST_COMPARISONS);
            return Optional.empty();
        }
        return comparison(object, path);
    }

    private Optional<TicketCondition> comparison(JsonObject json, String path) {
        var field = Field.find(text(json, "field"));
        if (field.isEmpty()) {
            check.wrong(
                    path + ".field",
                    Rule.NOT_ONE_OF,
                    codes(Stream.of(Field.values()).map(Field::code)));
            return Optional.empty();
        }
        var kind = field.get().kind();
        var op = Op.find(text(json, "op")).filter(kind.operators()::contains);
        if (op.isEmpty()) {
            check.wrong(
                    path + ".op",
                    Rule.NOT_ONE_OF,
                    codes(kind.operators().stream().map(Op::code)));
        }
        var values = values(json.getOrDefault("value", JsonValue.NULL), path + ".value", field.get());
        return op.map(found -> new Comparison(field.get(), found, values));
    }

    private List<String> values(JsonValue json, String path, Field field) {
        var given = json instanceof JsonArray array ? List.copyOf(array) : List.of(json);
        if (!given.stream().allMatch(JsonString.class::isInstance)) {
            check.wrong(path, json == JsonValue.NULL ? Rule.REQUIRED : Rule.WRONG_TYPE, "string");
            return List.of();
        }
        var values = given.stream()
                .map(value -> Text.line(((JsonString) value).getString()))
                .map(value -> field.kind() == Kind.TAG ? value.toLowerCase(Locale.ROOT) : value)
                .distinct()
                .toList();
        var most = field.kind() == Kind.AGE ? 1 : MOST_VALUES;
        if (values.isEmpty() || values.contains("")) {
            check.wrong(path, Rule.REQUIRED);
        } else if (values.size() > most) {
            check.wrong(path, Rule.TOO_MANY, most);
        } else if (values.stream().anyMatch(value -> value.length() > LONGEST_VALUE)) {
            check.wrong(path, Rule.TOO_LONG, LONGEST_VALUE);
        } else {
            values.stream().filter(value -> !isOf(field, value)).findFirst().ifPresent(value -> refuse(path, field));
        }
        return values;
    }

    private static boolean isOf(Field field, String value) {
        return switch (field.kind()) {
            case WORD -> field.words().contains(value);
            case REFERENCE -> field.words().contains(value) || isId(value);
            case TAG, TEXT -> true;
            case AGE -> Age.find(value).isPresent();
        };
    }

    private void refuse(String path, Field field) {
        switch (field.kind()) {
            case WORD -> check.wrong(path, Rule.NOT_ONE_OF, codes(field.words().stream()));
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
        var array = Json.createArrayBuilder();
        for (var condition : group.conditions()) {
            array.add(condition instanceof Group inner ? write(inner) : write((Comparison) condition));
        }
        return Json.createObjectBuilder().add(group.quantifier().code(), array).build();
    }

    private static JsonObject write(Comparison comparison) {
        var values = comparison.values();
        var value = values.size() == 1
                ? Json.createValue(values.get(0))
                : Json.createArrayBuilder(values).build();
        return Json.createObjectBuilder()
                .add("field", comparison.field().code())
                .add("op", comparison.op().code())
                .add("value", value)
                .build();
    }
}

package io.insightdesk.platform.web;

import static io.insightdesk.platform.Json.JSON;

import com.google.gson.Gson;
import com.google.gson.JsonParser;
import io.insightdesk.field.CustomFields;
import io.insightdesk.platform.Json;
import io.insightdesk.ticket.property.Condition;
import io.insightdesk.ticket.property.ConditionContext;
import io.insightdesk.ticket.property.ConditionJson;
import io.insightdesk.ticket.property.CustomComparison;
import io.insightdesk.ticket.property.Operator;
import io.insightdesk.ticket.property.TicketProperty;
import io.insightdesk.ticket.property.TicketValues;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Random conditions of forms, the same in each run, with what is known of a ticket and whether the server finds that
 * they hold.
 */
final class FormConditionCases {

    private static final int CASES = 400;
    private static final Map<String, List<List<String>>> ANSWERS = Map.of(
            "product", List.of(List.of(), List.of("printer"), List.of("chair"), List.of("Printer")),
            "cost", List.of(List.of(), List.of("5"), List.of("-3.5"), List.of("100"), List.of("much")),
            "bought", List.of(List.of(), List.of("2026-02-28"), List.of("2026-11-29")),
            "parts", List.of(List.of("lid", "tray"), List.of("lid", "foot")));
    private static final List<String> BOUNDS = List.of("5", "-3.5", "99.9", "2026-03-01", "2026-11-29");
    private static final List<String> WORDS = List.of("printer", "chair", "lid", "5", "2026-02-28");
    private static final List<String> TYPES = List.of("question", "incident");

    private final Random random = new Random(20261129);

    static String json() {
        var cases = new FormConditionCases();
        return new Gson()
                .toJson(IntStream.range(0, CASES).mapToObj(any -> cases.next()).toList());
    }

    private Map<String, Object> next() {
        var type = one(TYPES);
        var answers = new HashMap<String, List<String>>();
        ANSWERS.forEach((key, values) -> answers.put(key, one(values)));
        var condition = group(2);
        return Map.of(
                "condition",
                        JsonParser.parseString(ConditionJson.write(condition).toString()),
                "facts", Map.of("type", type, "channel", "web"),
                "answers", answers,
                "holds", condition.holds(new Known(type, fields(answers)), ConditionContext.NOBODY));
    }

    private static CustomFields fields(Map<String, List<String>> answers) {
        var json = JSON.objectNode();
        answers.forEach((key, codes) -> {
            if (codes.size() == 1) {
                json.put(key, codes.get(0));
            } else if (!codes.isEmpty()) {
                json.set(key, Json.array(codes));
            }
        });
        return CustomFields.fromJson(json);
    }

    private Condition.Group group(int depth) {
        var parts = new ArrayList<Condition>();
        for (var part = 0; part <= random.nextInt(3); part++) {
            parts.add(depth > 0 && random.nextInt(3) == 0 ? group(depth - 1) : comparison());
        }
        var all = parts.toArray(Condition[]::new);
        return switch (random.nextInt(3)) {
            case 0 -> Condition.all(all);
            case 1 -> Condition.any(all);
            default -> Condition.none(all);
        };
    }

    private Condition comparison() {
        if (random.nextInt(5) == 0) {
            return Condition.comparison(
                    TicketProperty.TYPE, random.nextBoolean() ? Operator.IS : Operator.IS_NOT, one(TYPES));
        }
        var key = one(List.copyOf(new TreeSet<>(ANSWERS.keySet())));
        return random.nextBoolean()
                ? new CustomComparison(key, random.nextBoolean() ? Operator.FROM : Operator.TO, List.of(one(BOUNDS)))
                : new CustomComparison(
                        key, random.nextBoolean() ? Operator.IS : Operator.IS_NOT, List.of(one(WORDS), one(WORDS)));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private record Known(String type, CustomFields customFields) implements TicketValues {

        @Override
        public List<String> texts(TicketProperty property) {
            return property == TicketProperty.TYPE ? List.of(type) : List.of("web");
        }

        @Override
        public Optional<Instant> moment(TicketProperty property) {
            return Optional.empty();
        }
    }
}

package io.insightdesk.it;

import io.insightdesk.field.FieldKind;
import io.insightdesk.ticket.property.Comparison;
import io.insightdesk.ticket.property.Condition;
import io.insightdesk.ticket.property.Condition.Group;
import io.insightdesk.ticket.property.Condition.Quantifier;
import io.insightdesk.ticket.property.ConditionUse;
import io.insightdesk.ticket.property.CustomComparison;
import io.insightdesk.ticket.property.TicketProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Conditions of any shape on {@link RandomTickets}, the same ones for the same seed. */
public final class RandomConditions {

    private static final int DEEPEST = 3;
    private static final List<String> AGES = List.of("30m", "1h", "2h", "8h", "2d");

    /** Beyond ASCII in the case that tickets have: the tests' database has the locale C, which knows no other. */
    private static final List<String> TEXTS = List.of("fire", "FIRE", "%", "_", "\\", "Är", "ü", "printer", "'");

    private static final String OF_LATER_RELEASES = "ofLaterReleases";

    private static final Map<String, FieldKind> FIELDS = Map.of(
            "device", FieldKind.CHOICE,
            "cause", FieldKind.MULTI_CHOICE,
            "warranty", FieldKind.CHECKBOX,
            "refund", FieldKind.NUMBER,
            "repaired", FieldKind.DATE,
            "serial", FieldKind.TEXT,
            "mixed", FieldKind.NUMBER);

    private final Random random;
    private final List<UUID> ids;

    /** @param ids of people, teams and organisations, which references are compared with */
    public RandomConditions(Random random, List<UUID> ids) {
        this.random = random;
        this.ids = ids;
    }

    public Group group() {
        return group(1);
    }

    private Group group(int depth) {
        var conditions = Stream.generate(() -> condition(depth)).limit(random.nextInt(4));
        return new Group(one(List.of(Quantifier.values())), conditions.toList());
    }

    private Condition condition(int depth) {
        if (depth < DEEPEST && random.nextInt(3) == 0) {
            return group(depth + 1);
        }
        return random.nextInt(4) == 0 ? customComparison() : comparison();
    }

    private Comparison comparison() {
        var property = one(List.of(TicketProperty.values()));
        var op = one(List.copyOf(property.operators(ConditionUse.SLA)));
        var values =
                switch (property.kind()) {
                    case WORD -> some(with(property.words(), "supplier", OF_LATER_RELEASES));
                    case REFERENCE ->
                        some(with(
                                property.words(),
                                ids.stream().map(UUID::toString).toArray(String[]::new)));
                    case TAG -> some(RandomTickets.TAGS);
                    case TEXT -> some(TEXTS);
                    case AGE -> List.of(one(AGES));
                };
        return new Comparison(property, op, values);
    }

    private CustomComparison customComparison() {
        var key = one(FIELDS.keySet().stream().sorted().toList());
        var op = one(CustomComparison.operators(FIELDS.get(key), ConditionUse.SLA));
        var bounds = key.equals("repaired") || random.nextInt(4) == 0 ? RandomTickets.DAYS : RandomTickets.NUMBERS;
        return new CustomComparison(
                key, op, op.isBound() ? List.of(one(bounds)) : some(with(RandomTickets.CODES, "other")));
    }

    private static List<String> with(List<String> words, String... more) {
        return Stream.concat(words.stream(), Stream.of(more)).toList();
    }

    private List<String> some(List<String> all) {
        var left = new ArrayList<>(all);
        return IntStream.rangeClosed(0, random.nextInt(3))
                .filter(any -> !left.isEmpty())
                .mapToObj(any -> left.remove(random.nextInt(left.size())))
                .toList();
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}

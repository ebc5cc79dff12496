package io.insightdesk.it;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes rows of tickets that differ in all that conditions look at, and that lack what can be missing. */
public final class RandomTickets {

    static final List<String> TAGS = List.of("vip", "a, b", "\"q\"", "printer");
    static final List<String> DAYS = List.of("2026-03-01", "2026-03-02", "2026-03-31");
    static final List<String> NUMBERS = List.of("9.5", "120", "-3", "0");
    private static final String LONG = "x".repeat(230);

    /** What custom fields have, as conditions compare it. */
    static final List<String> CODES = Stream.of(
                    List.of("printer", "chair", "wear", "use", "true", "false", "It's \"x\"", LONG), DAYS, NUMBERS)
            .flatMap(List::stream)
            .toList();

    private static final List<String> SUBJECTS =
            List.of("Printer on fire", "50%_off \\ invoice", "Quiet", "Ärger mit der Tür", "It's all");

    private final TestDesk desk;
    private final Random random;
    private final Instant now;

    public RandomTickets(TestDesk desk, Random random, Instant now) {
        this.desk = desk;
        this.random = random;
        this.now = now;
    }

    public void write(int count, List<UUID> people, UUID organisation) throws SQLException {
        for (var number = 1; number <= count; number++) {
            Catalogue.execute("""
                    insert into ticket (tenant_id, id, number, subject, requester_id, organisation_id, team_id, assignee_id,
                      status, own_status, priority, type, channel, tags, custom_fields, sla_state, due_at, last_seq,
                      last_public_seq, created_at, updated_at, public_updated_at, version, public_version)
                    values ('%s', gen_random_uuid(), %d, %s, '%s', %s, %s, %s, %s, %d, %s, %s, array[%s]::text[], %s, %s, %s,
                      1, 1, %s, %s, now(), 1, 1)""".formatted(
                            desk.tenant(),
                            number,
                            quoted(one(SUBJECTS)),
                            one(List.of(desk.carla(), desk.carl())).requireAccount(),
                            maybe(organisation),
                            maybe(desk.team()),
                            maybe(one(people)),
                            one(List.of(
                                    "'new', null",
                                    "'open', null",
                                    "'pending', null",
                                    "'hold', null",
                                    "'hold', 'supplier'",
                                    "'solved', null",
                                    "'closed', null")),
                            1 + random.nextInt(4),
                            quoted(one(List.of("question", "incident", "problem", "task"))),
                            quoted(one(List.of("web", "email", "chat", "api"))),
                            TAGS.stream()
                                    .filter(tag -> random.nextInt(3) == 0)
                                    .map(RandomTickets::quoted)
                                    .collect(Collectors.joining(", ")),
                            quoted(customFields()),
                            one(List.of("null", "'running'", "'paused'", "'met'", "'breached'")),
                            maybe(moment()),
                            quoted(moment()),
                            quoted(moment())));
        }
    }

    /** Whole hours from now, so that some stand on a bound. */
    private String moment() {
        return now.plus(Duration.ofHours(random.nextInt(21) - 10)).toString();
    }

    private String customFields() {
        return Stream.of(
                        field("device", "\"printer\"", "\"chair\""),
                        field("cause", "[\"wear\"]", "[\"use\", \"wear\"]", "[]"),
                        field("warranty", "true", "false"),
                        field("refund", "9.5", "120", "-3", "0"),
                        field("repaired", "\"2026-03-01\"", "\"2026-03-02\"", "\"2026-03-31\""),
                        field("serial", "\"It's \\\"x\\\"\"", "\"" + LONG + "\"", "\"120\""),
                        field("mixed", "\"2026-03-02\"", "120", "\"chair\"", "[\"9.5\", \"use\"]"))
                .flatMap(List::stream)
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private List<String> field(String key, String... values) {
        return random.nextInt(3) == 0 ? List.of() : List.of("\"" + key + "\": " + one(List.of(values)));
    }

    private String maybe(Object value) {
        return random.nextInt(3) == 0 ? "null" : quoted(value.toString());
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}

package io.insightdesk.architecture;

import static io.insightdesk.architecture.Application.CLASSES;
import static io.insightdesk.architecture.Application.inModule;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A feature's tables are its own: others ask it. Looks for the names of tables and entities in the SQL and JPQL that the
 * compiled classes hold, and for the entities that repositories ask for by class.
 */
class TablesTest {

    private static final Path MIGRATIONS =
            Path.of("..", "domain-module", "src", "main", "resources", "db", "migration");
    private static final Pattern CREATED =
            Pattern.compile("\\bcreate table (?:if not exists )?([a-z_]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED = Pattern.compile("\\b(?:from|join|into|update|using)\\s+([A-Za-z_]+)\\b");
    private static final String ENTITY = "jakarta.persistence.Entity";
    private static final String TABLE = "jakarta.persistence.Table";

    /** Tables of which no entity tells whose they are. */
    private static final Map<String, String> WITHOUT_ENTITY = Map.ofEntries(
            Map.entry("attachment", "attachment"),
            Map.entry("bulk_ticket", "ticket"),
            Map.entry("canned_reply_use", "macro"),
            Map.entry("draft", "composing"),
            Map.entry("idempotency_key", "platform"),
            Map.entry("import_chunk", "imports"),
            Map.entry("import_file", "imports"),
            Map.entry("import_refusal", "imports"),
            Map.entry("imported_ticket", "imports"),
            Map.entry("list_columns", "ticket"),
            Map.entry("macro_use", "macro"),
            Map.entry("merged_message", "ticket"),
            Map.entry("pending_reply", "composing"),
            Map.entry("presence", "presence"),
            Map.entry("sla_target", "sla"),
            Map.entry("ticket_field_value", "ticket"),
            Map.entry("ticket_follower", "ticket"),
            Map.entry("ticket_search", "ticket"),
            Map.entry("ticket_search_more", "ticket"),
            Map.entry("ticket_words", "ticket"));

    private record Use(String why, Set<String> tables) {

        static Use of(String why, String... tables) {
            return new Use(why, Set.of(tables));
        }
    }

    /** Who names tables of others, and why that may be. */
    private static final Map<String, Use> ELSEWHERE = Map.ofEntries(
            Map.entry(
                    "attachment.AttachmentRepository",
                    Use.of(
                            "uploads of one person wait for one another; the key of file links stands with the tenant",
                            "account",
                            "tenant")),
            Map.entry(
                    "attachment.QuarantinedFileRepository",
                    Use.of(
                            "a list by keyset shows author and ticket of each file, and a file is locked with its message",
                            "account",
                            "message",
                            "ticket")),
            Map.entry(
                    "composing.DraftRepository",
                    Use.of("a macro that is gone is left out by the statement that saves the draft", "macro")),
            Map.entry(
                    "composing.PendingReplyRepository",
                    Use.of("one list of what leaves and what came back, in the order of tickets", "ticket")),
            Map.entry(
                    "customer.CustomerRepository",
                    Use.of(
                            "customers are accounts, and their organisations say what accounts see",
                            "account",
                            "organisation")),
            Map.entry(
                    "field.FieldRepository",
                    Use.of(
                            "tickets and forms use fields, so fields can't ask them what is in use",
                            "ticket_field_value",
                            "ticket_form")),
            Map.entry(
                    "routing.RoutingRepository",
                    Use.of(
                            "whose turn it is stands with the teams; members are compared with their load in one statement",
                            "account",
                            "team",
                            "team_member",
                            "ticket")),
            Map.entry(
                    "satisfaction.SatisfactionRepository",
                    Use.of(
                            "ratings of a page of tickets come with names; only customers are asked",
                            "account",
                            "team")),
            Map.entry(
                    "sla.SlaClockRepository",
                    Use.of("a due clock is claimed together with its ticket, or passed over", "ticket")),
            Map.entry("team.TeamRepository", Use.of("members come with their names", "account")),
            Map.entry("ticket.ActivityRepository", Use.of("a history comes with names", "account", "team")),
            Map.entry(
                    "ticket.conversation.MessageRepository",
                    Use.of("messages come with their authors and files", "account", "attachment")),
            Map.entry("ticket.link.ConnectionsRepository", Use.of("followers come with their names", "account")),
            Map.entry("ticket.link.FollowerRepository", Use.of("followers come with their names", "account")),
            Map.entry(
                    "ticket.list.TicketRowRepository",
                    Use.of("a list of tickets comes with names in one statement", "account", "organisation", "team")),
            Map.entry(
                    "ticket.queue.AutoCloseRepository",
                    Use.of("finds what is due in all tenants by each one's own delay", "tenant")),
            Map.entry(
                    "ticket.trash.DeletedTicketRepository", Use.of("deleted tickets come with requesters", "account")));

    @Test
    void everyTableIsOfAFeature() {
        assertThat(owners().keySet()).containsExactlyInAnyOrderElementsOf(created());
    }

    @Test
    void aFeatureNamesItsOwnTablesAlone() {
        var allowed = ELSEWHERE.entrySet().stream()
                .collect(toMap(
                        use -> use.getKey(), use -> new TreeSet<>(use.getValue().tables())));

        assertThat(foreignTables()).containsExactlyInAnyOrderEntriesOf(allowed);
    }

    private static Set<String> created() {
        try (var migrations = Files.list(MIGRATIONS)) {
            return migrations
                    .flatMap(migration -> CREATED.matcher(read(migration)).results())
                    .map(found -> found.group(1))
                    .collect(toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> owners() {
        var owners = new HashMap<>(WITHOUT_ENTITY);
        entities().forEach(entity -> owners.put(table(entity), feature(entity)));
        return owners;
    }

    /** The tables of other features that a class names, by the class. */
    private static Map<String, TreeSet<String>> foreignTables() {
        var owners = owners();
        var byEntity = entities().collect(toMap(JavaClass::getSimpleName, TablesTest::table));
        var foreign = new TreeMap<String, TreeSet<String>>();
        CLASSES.that(inModule("ejb-module").or(inModule("web-module"))).forEach(type -> Stream.concat(
                        namedBy(type).map(name -> byEntity.getOrDefault(name, name)), askedFor(type))
                .filter(owners::containsKey)
                .filter(table -> !owners.get(table).equals(feature(type)))
                .forEach(table -> foreign.computeIfAbsent(path(type), any -> new TreeSet<>())
                        .add(table)));
        return foreign;
    }

    private static Stream<String> namedBy(JavaClass type) {
        return StringConstants.of(Path.of(type.getSource().orElseThrow().getUri()))
                .flatMap(text -> NAMED.matcher(text).results())
                .map(found -> found.group(1));
    }

    private static Stream<String> askedFor(JavaClass type) {
        return type.getSimpleName().endsWith("Repository")
                ? type.getReferencedClassObjects().stream()
                        .map(reference -> reference.getRawType())
                        .filter(asked -> asked.isAnnotatedWith(ENTITY))
                        .map(TablesTest::table)
                : Stream.empty();
    }

    private static Stream<JavaClass> entities() {
        return CLASSES.stream().filter(type -> type.isAnnotatedWith(ENTITY));
    }

    private static String table(JavaClass entity) {
        return entity.tryGetAnnotationOfType(TABLE)
                .flatMap(table -> table.get("name"))
                .map(Object::toString)
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> entity.getSimpleName().toLowerCase(Locale.ROOT));
    }

    private static String feature(JavaClass type) {
        return path(type).substring(0, path(type).indexOf('.'));
    }

    /** The name of the class behind {@code io.insightdesk.}, of the outermost one. */
    private static String path(JavaClass type) {
        return type.getName().replace("io.insightdesk.", "").replaceFirst("\\$.*", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

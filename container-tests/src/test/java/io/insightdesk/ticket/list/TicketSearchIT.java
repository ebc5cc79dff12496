package io.insightdesk.ticket.list;

import static io.insightdesk.platform.security.CallerContext.callAs;
import static io.insightdesk.platform.security.CallerContext.runAs;
import static io.insightdesk.ticket.property.TicketProperty.SUBJECT;
import static io.insightdesk.ticket.property.TicketProperty.TAG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestTenants;
import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.conversation.PostMessage;
import io.insightdesk.ticket.link.TicketMergeService;
import io.insightdesk.ticket.property.TicketPatch;
import io.insightdesk.ticket.property.TicketProperty;
import io.insightdesk.ticket.search.SearchIndexJob;
import io.insightdesk.ticket.search.SearchIndexJobHandler;
import io.insightdesk.ticket.search.TicketSuggestions;
import io.insightdesk.ticket.work.SubmitTicket;
import io.insightdesk.ticket.work.TicketPatchService;
import io.insightdesk.ticket.work.TicketService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Search over tickets: what is found by which words, and by whom. */
@ExtendWith(ArquillianExtension.class)
class TicketSearchIT {

    private static TestDesk desk;
    private static TestDesk elsewhere;
    private static String printer;
    private static String invoice;

    @Inject
    TestTenants tenants;

    @Inject
    TicketService tickets;

    @Inject
    TicketPatchService patches;

    @Inject
    TicketMergeService merges;

    @Inject
    SearchIndexJobHandler indexing;

    @Inject
    Sql sql;

    @Inject
    TicketQueryService ticketQueries;

    @Inject
    TicketSuggestions suggestions;

    @BeforeEach
    void openDesks() {
        if (desk == null) {
            desk = tenants.open();
            elsewhere = tenants.open();
            printer = submit(desk, desk.carla(), "The printer is broken", "It swallows paper and shows error E-42.");
            invoice = submit(desk, desk.carl(), "Wrong invoice", "You charged the café twice. Printers are fine.");
            submit(elsewhere, elsewhere.carla(), "Another printer", "Nobody of the first desk may find this.");
        }
    }

    @Test
    void hyphensInARowSayNoMoreThanASpace() {
        var row = "-".repeat(40);

        assertThat(find(desk.ana(), row)).isEmpty();
        assertThat(find(desk.carla(), row)).isEmpty();
        assertThat(find(desk.ana(), row + " swallows " + row)).containsExactly(printer);
        assertThat(find(desk.carla(), "- ".repeat(40) + "swallows" + " -".repeat(40)))
                .containsExactly(printer);
        assertThat(find(desk.ana(), "swallows--paper")).containsExactly(printer);
        assertThat(find(desk.ana(), "printer --invoice -twice"))
                .as("one alone still means not")
                .isEmpty();
    }

    @Test
    void anyWordsCanBeSearchedFor() {
        var random = new Random(20261128);
        for (var count = 0; count < 400; count++) {
            var words = anyWords(random);
            var filter = new TicketFilter().words(words);
            for (var caller : List.of(desk.ana(), desk.carla())) {
                assertThatCode(() -> runAs(caller, () -> {
                            var page = ticketQueries.list(TicketQuery.of(filter));
                            ticketQueries.excerpts(page.rows(), Optional.of(words));
                        }))
                        .as("search for %s", words)
                        .doesNotThrowAnyException();
            }
            assertThatCode(() -> runAs(desk.ana(), () -> suggestions.suggest(words)))
                    .as("suggestions for %s", words)
                    .doesNotThrowAnyException();
        }
    }

    /** Of what PostgreSQL's parser of searches looks at, and some words. */
    private static String anyWords(Random random) {
        var parts = List.of(
                "-",
                "-",
                "--",
                "\"",
                " ",
                " ",
                "!",
                "&",
                "|",
                "(",
                ")",
                ":",
                "*",
                "<->",
                "<2>",
                " or ",
                " and ",
                " not ",
                "printer",
                "E-42",
                "don't",
                "'",
                "\\",
                "ä",
                "日本",
                "x".repeat(300),
                "a@b.test",
                "/a/b",
                "1.5e9",
                "\t",
                "or ".repeat(60),
                "- ".repeat(50),
                "\"\" ".repeat(40));
        var text = new StringBuilder();
        for (var count = 1 + random.nextInt(30); count > 0; count--) {
            var part = parts.get(random.nextInt(parts.size()));
            text.append(part.repeat(1 + random.nextInt(4)));
        }
        return text.toString();
    }

    @Test
    void wordsAreFoundInSubjectAndConversationInflectedAndWithoutAccents() {
        assertThat(find(desk.ana(), "printers")).containsExactlyInAnyOrder(invoice, printer);
        assertThat(find(desk.ana(), "swallowed")).containsExactly(printer);
        assertThat(find(desk.ana(), "cafe")).containsExactly(invoice);
    }

    @Test
    void allWordsMustBeThereWhereverTheyStand() {
        assertThat(find(desk.ana(), "broken paper")).containsExactly(printer);
        assertThat(find(desk.ana(), "broken invoice")).isEmpty();
        assertThat(find(desk.ana(), "broken or invoice")).containsExactlyInAnyOrder(invoice, printer);
        assertThat(find(desk.ana(), "printer -invoice")).containsExactly(printer);
        assertThat(find(desk.ana(), "\"charged the café\"")).containsExactly(invoice);
        assertThat(find(desk.ana(), "\"café charged\"")).isEmpty();
    }

    @Test
    void numberRequesterAndTagsAreFound() {
        runAs(desk.ana(), () -> patches.apply(TicketRef.parse(printer), TicketPatch.of(TAG, List.of("hardware"))));

        assertThat(find(desk.ana(), printer)).containsExactly(printer);
        assertThat(find(desk.ana(), printer.substring(desk.prefix().length() + 1)))
                .containsExactly(printer);
        assertThat(find(desk.ana(), "carl")).containsExactly(invoice);
        assertThat(find(desk.ana(), "hardware swallows"))
                .as("tags replace nothing of the conversation")
                .containsExactly(printer);
    }

    @Test
    void aNoteIsFoundByTheDeskAndNeverByTheCustomer() {
        runAs(desk.ana(), () -> tickets.post(TicketRef.parse(printer), PostMessage.note("Probably sabotage")));
        runAs(desk.ana(), () -> tickets.post(TicketRef.parse(printer), PostMessage.reply("A technician will come")));

        assertThat(find(desk.ana(), "sabotage technician")).containsExactly(printer);
        assertThat(find(desk.carla(), "technician")).containsExactly(printer);
        assertThat(find(desk.carla(), "sabotage")).isEmpty();
    }

    @Test
    void theLastWordOfALongConversationIsFoundAndANoteOnlyByTheDesk() throws Exception {
        var number = submit(desk, desk.carla(), "Endless conversation", text(1, "beginning"));
        var ref = TicketRef.parse(number);
        for (var message = 2; message < 12; message++) {
            post(desk.carla(), ref, PostMessage.reply(text(message, "middle" + message)));
        }
        post(desk.ana(), ref, PostMessage.note(text(12, "secretquokka")));
        post(desk.carla(), ref, PostMessage.reply(text(13, "lastquokka")));
        assertThat(parts(ref)).as("documents behind the first").isPositive();

        assertFoundToItsEnd(number);
        runAs(desk.ana(), () -> patches.apply(ref, TicketPatch.of(SUBJECT, "Endless monologue")));
        assertThat(find(desk.ana(), "monologue lastquokka")).containsExactly(number);
        assertThat(find(desk.ana(), "endless conversation")).doesNotContain(number);
    }

    @Test
    void aLongConversationIsFoundToItsEndWhenItsDocumentsWereWrittenAnewOrMoved() throws Exception {
        var number = submit(desk, desk.carla(), "Long story", text(20, "beginning"));
        var ref = TicketRef.parse(number);
        for (var message = 21; message < 28; message++) {
            post(desk.carla(), ref, PostMessage.reply(text(message, "middle")));
        }
        post(desk.ana(), ref, PostMessage.note(text(28, "secretquokka")));
        post(desk.carla(), ref, PostMessage.reply(text(29, "lastquokka")));

        tenants.commit(desk.system(), () -> sql.update("call rebuild_search(?)", List.of(desk.tenant())));
        assertThat(parts(ref)).isPositive();
        assertThat(find(desk.ana(), "story secretquokka")).containsExactly(number);
        assertThat(find(desk.carla(), "story lastquokka")).containsExactly(number);

        var target = submit(desk, desk.carla(), "Target", "Short");
        runAs(desk.ana(), () -> merges.merge(TicketRef.parse(target), ref));
        assertThat(find(desk.ana(), "target secretquokka lastquokka")).containsExactly(target);
        assertThat(find(desk.carla(), "target lastquokka")).containsExactly(target);
        assertThat(find(desk.carla(), "secretquokka")).doesNotContain(target);
        assertThat(parts(ref)).as("nothing is left at the merged").isZero();
    }

    @Test
    void conversationsThatWereCutAreCompletedByAJob() throws Exception {
        var fresh = tenants.open();
        var number = submit(fresh, fresh.carla(), "Cut", text(40, "lastquokka"));
        tenants.commit(
                fresh.system(), () -> sql.update("update ticket_search set desk_doc = '', public_doc = ''", List.of()));
        assertThat(find(fresh.ana(), "lastquokka")).isEmpty();

        tenants.commit(fresh.system(), () -> indexing.handle(new SearchIndexJob(new UUID(0, 0))));

        assertThat(find(fresh.ana(), "cut lastquokka")).containsExactly(number);
        assertThat(find(fresh.carla(), "lastquokka")).containsExactly(number);
    }

    private void assertFoundToItsEnd(String number) {
        for (var word : List.of("beginning", "middle2", "middle11", "lastquokka")) {
            assertThat(find(desk.ana(), "endless " + word)).as(word).containsExactly(number);
            assertThat(find(desk.carla(), "endless " + word)).as(word).containsExactly(number);
        }
        assertThat(find(desk.ana(), "endless secretquokka")).containsExactly(number);
        assertThat(find(desk.carla(), "secretquokka")).isEmpty();
    }

    /** As many characters as a message may have, nearly all different words, and one word at their end. */
    private static String text(int seed, String end) {
        var words = new StringBuilder();
        for (var word = 0; words.length() < 60_000; word++) {
            words.append('w')
                    .append(Integer.toString(seed * 100_000 + word, 36))
                    .append(' ');
        }
        return words + end;
    }

    private void post(Caller author, TicketRef ref, PostMessage message) {
        runAs(author, () -> tickets.post(ref, message));
    }

    private int parts(TicketRef ref) throws Exception {
        var id = callAs(desk.ana(), () -> ticketQueries.get(ref)).id();
        return tenants.inTransaction(
                        desk.ana(),
                        () -> sql.list(
                                "select count(*) from ticket_search_more where ticket_id = ?",
                                List.of(id),
                                row -> row.getInt(1)))
                .get(0);
    }

    @Test
    void customersFindTheirOwnAndNobodyFindsWhatIsElsewhere() {
        assertThat(find(desk.carl(), "printer")).containsExactly(invoice);
        assertThat(find(desk.carla(), "printer")).containsExactly(printer);
        assertThat(find(elsewhere.ana(), "printer")).hasSize(1).doesNotContain(printer, invoice);
    }

    @Test
    void aTypingErrorIsForgivenWhenNothingElseIsFound() {
        assertThat(find(desk.ana(), "prinetr broken")).contains(printer);
        assertThat(find(desk.ana(), "invioce")).containsExactly(invoice);
    }

    @Test
    void aNewSubjectIsFoundAndTheOldOneIsNot() {
        var number = submit(desk, desk.carla(), "Kettle", "Steam everywhere");
        runAs(desk.ana(), () -> patches.apply(TicketRef.parse(number), TicketPatch.of(SUBJECT, "Teapot")));

        assertThat(find(desk.ana(), "teapot steam")).containsExactly(number);
        assertThat(find(desk.ana(), "kettle steam")).isEmpty();
    }

    @Test
    void noInputBreaksTheSearch() {
        for (var words : List.of(
                "'; drop table ticket; --", "\"", "(((", "a & | ! b", ":*", "<script>", "\u0000", "-", "or or", "%")) {
            assertThat(find(desk.ana(), words)).as(words).doesNotContainNull();
            assertThat(find(desk.carla(), words)).as(words).doesNotContainNull();
        }
    }

    @Test
    void filtersNarrowWhatIsFound() {
        var filter = new TicketFilter().words("printer").having(TicketProperty.PRIORITY, "urgent");
        assertThat(callAs(desk.ana(), () -> ticketQueries.list(TicketQuery.of(filter)))
                        .rows())
                .isEmpty();
    }

    private List<String> find(Caller caller, String words) {
        return callAs(caller, () -> ticketQueries.list(TicketQuery.of(new TicketFilter().words(words)))).rows().stream()
                .map(TicketRow::number)
                .toList();
    }

    private String submit(TestDesk at, Caller customer, String subject, String body) {
        return callAs(customer, () -> tickets.submit(SubmitTicket.fromPortal(subject, body, null)))
                .number();
    }
}

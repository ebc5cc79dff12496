package io.insightdesk.ticket.work;

import static io.insightdesk.platform.security.CallerContext.callAs;
import static io.insightdesk.platform.security.CallerContext.runAs;
import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.attachment.UploadService;
import io.insightdesk.guest.GuestRequest;
import io.insightdesk.guest.GuestService;
import io.insightdesk.it.Catalogue;
import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestTenants;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.Cause;
import io.insightdesk.platform.time.DeskClock;
import io.insightdesk.tenant.Tenant;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.conversation.ConversationQueryService;
import io.insightdesk.ticket.conversation.PostMessage;
import io.insightdesk.ticket.link.TicketSplitService;
import io.insightdesk.ticket.list.TicketFilter;
import io.insightdesk.ticket.list.TicketQuery;
import io.insightdesk.ticket.list.TicketQueryService;
import io.insightdesk.ticket.list.TicketRow;
import io.insightdesk.ticket.property.TicketProperty;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every way in which a ticket comes to be leaves the same row, whatever came with it. */
@ExtendWith(ArquillianExtension.class)
class NewTicketIT {

    private static final String REPAIR = "/db/migration/V20261130.40__deadlines_of_tickets_with_files.sql";

    private TestDesk desk;

    @Inject
    TestTenants tenants;

    @Inject
    TicketService tickets;

    @Inject
    TicketImporter importer;

    @Inject
    TicketSplitService splits;

    @Inject
    GuestService guests;

    @Inject
    UploadService uploads;

    @Inject
    TicketQueryService queries;

    @Inject
    ConversationQueryService conversations;

    @Inject
    Clock clock;

    @BeforeEach
    void openDesk() {
        desk = tenants.open(Tenant::allowGuestRequests);
    }

    @Test
    void aCustomersRequestHasItsDeadlineWithAFileAndWithout() throws SQLException {
        var plain = submit(desk.carla(), SubmitTicket.fromPortal("Printer", "Smoke", "high"));
        var withFile = submit(
                desk.carla(),
                SubmitTicket.fromPortal("Printer", "Smoke", "high").with(List.of(upload(desk.carla(), "log.txt"))));

        assertAlike(plain, withFile);
    }

    @Test
    void whatAnAgentTakesDownHasItsDeadlineWithFilesAndWithout() throws SQLException {
        var given = SubmitTicket.fromPortal("Printer", "Smoke", "urgent").from("caller@customer.test", "Cal");
        var plain = submit(desk.ana(), given);
        var withFiles =
                submit(desk.ana(), given.with(List.of(upload(desk.ana(), "a.txt"), upload(desk.ana(), "b.txt"))));

        assertAlike(plain, withFiles);
    }

    @Test
    void aTicketOfTheApiHasItsDeadlineWithAFileAndWithout() throws SQLException {
        var plain = submit(desk.ana(), SubmitTicket.of("Printer", "Smoke"));
        var withFile = submit(
                desk.ana(), SubmitTicket.of("Printer", "Smoke").with(List.of(upload(desk.ana(), "printer.log"))));

        assertAlike(plain, withFile);
    }

    @Test
    void aFollowUpHasItsDeadlineWithAFileAndWithout() throws SQLException {
        var plain = followUp(List.of());
        var withFile = followUp(List.of(upload(desk.carla(), "again.txt")));

        assertAlike(plain, withFile);
    }

    @Test
    void aTicketThatIsSplitOffHasItsDeadlineWithAFileAndWithout() throws SQLException {
        var plain = split(List.of());
        var withFile = split(List.of(upload(desk.carla(), "second.txt")));

        assertAlike(plain, withFile);
    }

    @Test
    void guestsRequestsAndImportedTicketsHaveTheirDeadline() throws SQLException {
        runAs(
                desk.visitor(),
                () -> guests.submit(
                        new GuestRequest("Gustav", "gustav@guest.test", "Guest", "Help"),
                        UUID.randomUUID().toString()));
        var imported = callAs(
                desk.admin().because(Cause.IMPORT),
                () -> importer.importTicket(new ImportedTicket(
                        SubmitTicket.of("Imported", "Old").from("old@customer.test", null),
                        clock.instant().minus(Duration.ofDays(400)),
                        null)));

        var guest =
                running().stream().filter(row -> row.subject().equals("Guest")).findFirst();
        assertThat(guest).isPresent();
        assertDeadline(guest.get().id());
        assertDeadline(imported);
    }

    /** With the first reply the row has been there for long: its deadline is written by a statement, and no version. */
    @Test
    void theDeadlineOfAStoredTicketIsKeptWithoutANewVersion() throws SQLException {
        var ticket = submit(
                desk.carla(),
                SubmitTicket.fromPortal("Printer", "Smoke", null).with(List.of(upload(desk.carla(), "log.txt"))));
        assertThat(callAs(desk.ana(), () -> queries.get(TicketRef.of(ticket))).version())
                .isEqualTo(1);

        callAs(desk.ana(), () -> tickets.post(TicketRef.of(ticket), PostMessage.reply("We look at it.")));

        assertDeadline(ticket);
    }

    @Test
    void rowsThatWereLeftWithoutADeadlineAreRepairedAndOthersLeftAlone() throws Exception {
        var running = submit(desk.carla(), SubmitTicket.fromPortal("Running", "Smoke", "urgent"));
        var waiting = submit(desk.carla(), SubmitTicket.fromPortal("Waiting", "Smoke", "high"));
        callAs(
                desk.ana(),
                () -> tickets.post(
                        TicketRef.of(waiting), PostMessage.reply("Which one?").then("pending")));
        var solved = submit(desk.carla(), SubmitTicket.fromPortal("Solved", "Smoke", "low"));
        runAs(desk.ana(), () -> tickets.claim(TicketRef.of(solved)));
        runAs(desk.ana(), () -> tickets.solve(TicketRef.of(solved), "Done"));
        var deleted = submit(desk.carla(), SubmitTicket.fromPortal("Deleted", "Smoke", "low"));
        runAs(desk.admin(), () -> tickets.delete(TicketRef.of(deleted), OptionalLong.empty()));
        var all = List.of(running, waiting, solved, deleted);
        var before = deadlines(all);
        assertThat(before).extracting(shown -> shown.split(" ")[0]).containsExactly("running", "paused", "met", "-");

        Catalogue.execute(
                "update ticket set sla_state = null, due_at = null where tenant_id = '" + desk.tenant() + "'");
        try (var script = Objects.requireNonNull(getClass().getResourceAsStream(REPAIR))) {
            Catalogue.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }

        assertThat(deadlines(all)).isEqualTo(before);
    }

    private UUID submit(Caller caller, SubmitTicket given) {
        return callAs(caller, () -> tickets.submit(given)).id();
    }

    private String upload(Caller caller, String name) {
        var content = new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8));
        return callAs(caller, () -> {
            try {
                return uploads.upload(Optional.empty(), name, content).id().toString();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    private UUID followUp(List<String> files) {
        var longAgo = clock.instant().minus(Tenant.DEFAULT_REOPEN_WINDOW).minus(Duration.ofHours(1));
        var closed = DeskClock.callAt(longAgo, () -> {
            var ref = TicketRef.of(submit(desk.carla(), SubmitTicket.fromPortal("Printer", "Smoke", "high")));
            runAs(desk.carla(), () -> tickets.solve(ref, null));
            runAs(desk.system(), () -> tickets.close(ref));
            return ref;
        });
        var message = callAs(
                desk.carla(),
                () -> tickets.post(closed, PostMessage.reply("Again").with(files)));
        var number =
                callAs(desk.carla(), () -> conversations.findNumberOf(message)).orElseThrow();
        return callAs(desk.carla(), () -> queries.get(TicketRef.parse(number))).id();
    }

    private UUID split(List<String> files) {
        var whole = TicketRef.of(submit(desk.carla(), SubmitTicket.fromPortal("Two things", "One", "high")));
        callAs(
                desk.carla(),
                () -> tickets.post(whole, PostMessage.reply("And two").with(files)));
        return callAs(desk.ana(), () -> splits.split(whole, 2, "The second")).id();
    }

    private void assertAlike(UUID plain, UUID withFile) throws SQLException {
        assertThat(columns(withFile)).isEqualTo(columns(plain));
        assertDeadline(plain);
        assertDeadline(withFile);
        assertThat(running()).extracting(TicketRow::id).contains(plain, withFile);
    }

    private List<TicketRow> running() {
        var filter = new TicketFilter().having(TicketProperty.SLA_STATE, "running");
        return callAs(desk.ana(), () -> queries.list(TicketQuery.of(filter))).rows();
    }

    /** What two tickets with the same content have in common. */
    private static String columns(UUID ticket) throws SQLException {
        return Catalogue.names("""
                select (to_jsonb(t) - array['id', 'number', 'created_at', 'updated_at', 'public_updated_at', 'due_at', 'next_due'])::text
                from ticket t where id = '%s'""".formatted(ticket)).get(0);
    }

    /** The row says when the next of the ticket's clocks is due. */
    private static void assertDeadline(UUID ticket) throws SQLException {
        var due = Catalogue.names("""
                select t.sla_state || ' ' || (t.due_at = (select min(due_at) from sla_clock c
                    where c.tenant_id = t.tenant_id and c.ticket_id = t.id and c.state = 'running'))
                from ticket t where id = '%s'""".formatted(ticket));
        assertThat(due).containsExactly("running true");
    }

    private static List<String> deadlines(List<UUID> tickets) throws SQLException {
        var shown = new ArrayList<String>();
        for (var ticket : tickets) {
            shown.addAll(Catalogue.names(
                    "select coalesce(sla_state, '-') || ' ' || coalesce(due_at::text, '-') from ticket where id = '%s'"
                            .formatted(ticket)));
        }
        return shown;
    }
}

package io.insightdesk.composing;

import static io.insightdesk.platform.security.CallerContext.callAs;
import static io.insightdesk.platform.security.CallerContext.runAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.insightdesk.attachment.UploadService;
import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestTenants;
import io.insightdesk.macro.MacroDraft;
import io.insightdesk.macro.MacroService;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.platform.time.DeskClock;
import io.insightdesk.ticket.TicketNotFoundException;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.Visibility;
import io.insightdesk.ticket.conversation.MessageInput;
import io.insightdesk.ticket.work.SubmitTicket;
import io.insightdesk.ticket.work.TicketService;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class DraftIT {

    private static TestDesk desk;
    private static TestDesk elsewhere;

    @Inject
    TestTenants tenants;

    @Inject
    DraftService drafts;

    @Inject
    DraftCleanupTimer ticker;

    @Inject
    UploadService uploads;

    @Inject
    Clock clock;

    @Inject
    MacroService macros;

    @Inject
    TicketService tickets;

    private TicketRef ref;

    @BeforeEach
    void open() {
        if (desk == null) {
            desk = tenants.open();
            elsewhere = tenants.open();
        }
        ref = TicketRef.of(
                callAs(desk.carla(), () -> tickets.submit(SubmitTicket.fromPortal("Drafts", "Does it print?", null)))
                        .id());
    }

    @Test
    void aReplyAndANoteAreFoundAgainByTheirAuthorAlone() {
        save(desk.ana(), Visibility.PUBLIC, "Have you");
        save(desk.ana(), Visibility.INTERNAL, "Odd");

        assertThat(callAs(desk.ana(), () -> drafts.find(ref)))
                .extracting(Draft::body)
                .containsExactlyInAnyOrder("Have you", "Odd");
        for (var other : List.of(desk.ben(), desk.admin(), desk.owner(), desk.carla())) {
            assertThat(callAs(other, () -> drafts.find(ref))).isEmpty();
        }
    }

    @Test
    void whatIsSavedLaterTakesThePlaceAndNothingLeavesNothing() {
        save(desk.ana(), Visibility.PUBLIC, "Have");
        save(desk.ana(), Visibility.PUBLIC, "Have you tried");
        assertThat(callAs(desk.ana(), () -> drafts.find(ref)))
                .extracting(Draft::body)
                .containsExactly("Have you tried");

        save(desk.ana(), Visibility.PUBLIC, " \n");

        assertThat(callAs(desk.ana(), () -> drafts.find(ref))).isEmpty();
    }

    @Test
    void customersHaveDraftsOfRepliesToWhatTheySee() {
        save(desk.carla(), Visibility.PUBLIC, "It prints");

        assertThat(callAs(desk.carla(), () -> drafts.find(ref)))
                .extracting(Draft::body)
                .containsExactly("It prints");
        assertThatThrownBy(() -> save(desk.carla(), Visibility.INTERNAL, "A note"))
                .isInstanceOf(PermissionDeniedException.class);
        for (var stranger : List.of(desk.carl(), elsewhere.ana(), elsewhere.carla())) {
            assertThatThrownBy(() -> save(stranger, Visibility.PUBLIC, "Mine"))
                    .isInstanceOf(TicketNotFoundException.class);
            assertThatThrownBy(() -> runAs(stranger, () -> drafts.find(ref)))
                    .isInstanceOf(TicketNotFoundException.class);
        }
        assertThatThrownBy(() -> save(desk.visitor(), Visibility.PUBLIC, "Mine"))
                .isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void richTextIsSanitisedAndItsSizeBounded() {
        runAs(
                desk.ana(),
                () -> drafts.save(
                        ref,
                        new DraftInput(
                                Visibility.PUBLIC,
                                "bold",
                                "<b onclick=alert(1)>bold</b><script>1</script>",
                                List.of(),
                                null)));

        assertThat(callAs(desk.ana(), () -> drafts.find(ref)).get(0).bodyHtml()).contains("<b>bold</b>");
        assertThatThrownBy(() -> save(desk.ana(), Visibility.PUBLIC, "x".repeat(MessageInput.LONGEST_BODY + 1)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> runAs(
                        desk.ana(),
                        () -> drafts.save(
                                ref, new DraftInput(Visibility.PUBLIC, "x", null, List.of("not an id"), null))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aReplysDraftKeepsItsMacroUntilThatIsDeleted() {
        var action = new MacroDraft.Action("reply", List.of("Prepared"), null);
        var macro = callAs(desk.ana(), () -> macros.create(new MacroDraft("M", null, List.of(action), null, null))
                .id());
        save(Visibility.INTERNAL, macro);
        save(Visibility.PUBLIC, macro);
        assertThat(callAs(desk.ana(), () -> drafts.find(ref)))
                .extracting(Draft::visibility, Draft::macro)
                .containsExactlyInAnyOrder(
                        tuple(Visibility.PUBLIC, Optional.of(macro)), tuple(Visibility.INTERNAL, Optional.empty()));

        runAs(desk.ana(), () -> macros.delete(macro, OptionalLong.empty()));

        assertThat(callAs(desk.ana(), () -> drafts.find(ref)))
                .extracting(Draft::body, Draft::macro)
                .containsOnly(tuple("Have you", Optional.empty()));
        save(Visibility.PUBLIC, macro);
        assertThat(callAs(desk.ana(), () -> drafts.find(ref)))
                .extracting(Draft::macro)
                .containsOnly(Optional.empty());
    }

    @Test
    void draftsThatNobodyGoesOnWithGoAfterThirtyDays() {
        var now = clock.instant();
        at(now.minus(DraftService.KEPT).minusSeconds(60), () -> save(desk.ana(), Visibility.PUBLIC, "Old"));
        at(now.minus(DraftService.KEPT).plusSeconds(60), () -> save(desk.ana(), Visibility.INTERNAL, "Not yet"));
        at(now.minus(DraftService.KEPT).minusSeconds(60), () -> save(desk.carla(), Visibility.PUBLIC, "Old"));
        save(desk.carla(), Visibility.PUBLIC, "Gone on with");

        ticker.tick();

        assertThat(callAs(desk.ana(), () -> drafts.find(ref)))
                .extracting(Draft::body)
                .containsExactly("Not yet");
        assertThat(callAs(desk.carla(), () -> drafts.find(ref)))
                .extracting(Draft::body)
                .containsExactly("Gone on with");
    }

    @Test
    void aDraftOfFilesAloneIsKeptAsLongAsTheyAreThere() throws Exception {
        var file = callAs(
                desk.ana(),
                () -> uploads.upload(
                        Optional.empty(),
                        "page.txt",
                        new ByteArrayInputStream("A page".getBytes(StandardCharsets.UTF_8))));
        var there =
                new DraftInput(Visibility.PUBLIC, "", null, List.of(file.id().toString()), null);
        var gone = new DraftInput(
                Visibility.INTERNAL, " ", null, List.of(UUID.randomUUID().toString()), null);
        runAs(desk.ana(), () -> drafts.save(ref, there));
        runAs(desk.ana(), () -> drafts.save(ref, gone));

        ticker.tick();

        assertThat(callAs(desk.ana(), () -> drafts.find(ref)))
                .extracting(Draft::visibility)
                .containsExactly(Visibility.PUBLIC);
    }

    private static void at(Instant moment, Runnable work) {
        DeskClock.callAt(moment, () -> {
            work.run();
            return null;
        });
    }

    private void save(Visibility visibility, UUID macro) {
        runAs(desk.ana(), () -> drafts.save(ref, new DraftInput(visibility, "Have you", null, List.of(), macro)));
    }

    private void save(Caller author, Visibility visibility, String text) {
        runAs(author, () -> drafts.save(ref, DraftInput.of(visibility, text)));
    }
}

package io.insightdesk.composing;

import static io.insightdesk.platform.security.CallerContext.callAs;
import static io.insightdesk.platform.security.CallerContext.runAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestTenants;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.platform.time.DeskClock;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class WatchIT {

    private static TestDesk desk;
    private static TestDesk elsewhere;

    @Inject
    TestTenants tenants;

    @Inject
    TicketViewerService viewers;

    @Inject
    Clock clock;

    private final UUID ticket = UUID.randomUUID();

    @BeforeEach
    void open() {
        if (desk == null) {
            desk = tenants.open();
            elsewhere = tenants.open();
        }
    }

    @Test
    void oneSeesColleaguesAndNotOneself() {
        assertThat(watch(desk.ana(), "viewing")).isEmpty();
        assertThat(watch(desk.ben(), "typing")).containsExactly(watcher(desk.ana(), ViewerState.VIEWING));
        assertThat(watch(desk.ana(), "viewing")).containsExactly(watcher(desk.ben(), ViewerState.TYPING));

        watch(desk.ben(), "gone");

        assertThat(watch(desk.ana(), "viewing")).isEmpty();
    }

    @Test
    void whoSaysNothingForSomeSecondsIsNotThereAnyMore() {
        watch(desk.ana(), "viewing");
        watch(desk.ben(), "viewing");

        var later =
                DeskClock.callAt(clock.instant().plus(TicketViewerService.KNOWN), () -> watch(desk.ben(), "viewing"));

        assertThat(later).isEmpty();
    }

    @Test
    void anotherDeskAndCustomersLearnNothing() {
        watch(desk.ana(), "typing");

        assertThat(watch(elsewhere.ana(), "viewing")).isEmpty();
        assertThatThrownBy(() -> runAs(desk.carla(), () -> viewers.watch(ticket, "viewing")))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> watch(desk.ana(), "sleeping")).isInstanceOf(InvalidInputException.class);
    }

    private List<TicketViewer> watch(Caller caller, String watching) {
        return callAs(caller, () -> viewers.watch(ticket, watching));
    }

    private static TicketViewer watcher(Caller person, ViewerState watching) {
        return new TicketViewer(person.requireAccount(), watching);
    }
}

package io.insightdesk.composing;

import static io.insightdesk.platform.security.Callers.callAs;
import static io.insightdesk.platform.security.Callers.runAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.insightdesk.it.Desks;
import io.insightdesk.it.TestDesk;
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
    Desks desks;

    @Inject
    WatchService watches;

    @Inject
    Clock clock;

    private final UUID ticket = UUID.randomUUID();

    @BeforeEach
    void open() {
        if (desk == null) {
            desk = desks.open();
            elsewhere = desks.open();
        }
    }

    @Test
    void oneSeesColleaguesAndNotOneself() {
        assertThat(watch(desk.ana(), "viewing")).isEmpty();
        assertThat(watch(desk.ben(), "typing")).containsExactly(watcher(desk.ana(), Watching.VIEWING));
        assertThat(watch(desk.ana(), "viewing")).containsExactly(watcher(desk.ben(), Watching.TYPING));

        watch(desk.ben(), "gone");

        assertThat(watch(desk.ana(), "viewing")).isEmpty();
    }

    @Test
    void whoSaysNothingForSomeSecondsIsNotThereAnyMore() {
        watch(desk.ana(), "viewing");
        watch(desk.ben(), "viewing");

        var later = DeskClock.callAt(clock.instant().plus(WatchService.KNOWN), () -> watch(desk.ben(), "viewing"));

        assertThat(later).isEmpty();
    }

    @Test
    void anotherDeskAndCustomersLearnNothing() {
        watch(desk.ana(), "typing");

        assertThat(watch(elsewhere.ana(), "viewing")).isEmpty();
        assertThatThrownBy(() -> runAs(desk.carla(), () -> watches.watch(ticket, "viewing")))
                .isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> watch(desk.ana(), "sleeping")).isInstanceOf(InvalidInputException.class);
    }

    private List<Watcher> watch(Caller caller, String watching) {
        return callAs(caller, () -> watches.watch(ticket, watching));
    }

    private static Watcher watcher(Caller person, Watching watching) {
        return new Watcher(person.requireAccount(), watching);
    }
}

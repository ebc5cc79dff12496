package io.insightdesk.ticket.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class StatusTest {

    @Test
    void unresolvedIsWhatIsNeitherSolvedNorClosed() {
        assertThat(Status.UNRESOLVED)
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Status.SOLVED, Status.CLOSED)))
                .allMatch(Status::isUnresolved);
        assertThat(Status.SOLVED.isUnresolved()).isFalse();
        assertThat(Status.CLOSED.isUnresolved()).isFalse();
    }

    @Test
    void queriesAskForTheUnresolvedAsTheIndexesDo() {
        assertThat(Status.UNRESOLVED_SQL).isEqualTo("in ('new', 'open', 'pending', 'hold')");
    }
}

package io.insightdesk.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.insightdesk.ticket.Channel;
import io.insightdesk.ticket.Priority;
import io.insightdesk.ticket.Ticket;
import io.insightdesk.ticket.TicketType;
import io.insightdesk.ticket.status.StatusTransition.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SatisfactionTest {

    private static final UUID TENANT = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final UUID CARLA = UUID.fromString("018f0000-0000-7000-8000-0000000000c1");
    private static final UUID ANA = UUID.fromString("018f0000-0000-7000-8000-0000000000a1");
    private static final UUID BEN = UUID.fromString("018f0000-0000-7000-8000-0000000000a2");
    private static final UUID SUPPORT = UUID.fromString("018f0000-0000-7000-8000-0000000000d1");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant LATER = NOON.plus(Duration.ofHours(1));

    private final Ticket ticket = solvedBy(ANA);

    @Test
    void whoSolvedItStaysWithTheRating() {
        var satisfaction = new Satisfaction(ticket, NOON);

        ticket.assign(Optional.of(BEN), LATER);
        ticket.transfer(Optional.empty(), true, LATER);

        assertThat(satisfaction.getAssigneeId()).contains(ANA);
        assertThat(satisfaction.getTeamId()).contains(SUPPORT);
        assertThat(satisfaction.getRequesterId()).isEqualTo(CARLA);
    }

    @Test
    void itIsRatedOnce() {
        var satisfaction = new Satisfaction(ticket, NOON);

        satisfaction.rate(Rating.GOOD, Optional.of("Quick."), LATER);

        assertThat(satisfaction.isOpen()).isFalse();
        assertThat(satisfaction.getRating()).contains(Rating.GOOD);
        assertThat(satisfaction.getComment()).contains("Quick.");
        assertThat(satisfaction.getRatedAt()).contains(LATER);
        assertThatThrownBy(() -> satisfaction.rate(Rating.BAD, Optional.empty(), LATER))
                .isInstanceOf(RatingClosedException.class);
        assertThat(satisfaction.getRating()).contains(Rating.GOOD);
    }

    @Test
    void whatWasReopenedIsNotRated() {
        var satisfaction = new Satisfaction(ticket, NOON);

        satisfaction.cancel(LATER);

        assertThat(satisfaction.isOpen()).isFalse();
        assertThatThrownBy(() -> satisfaction.rate(Rating.GOOD, Optional.empty(), LATER))
                .isInstanceOf(RatingClosedException.class);
    }

    @Test
    void aRatingStaysWhenTheTicketIsReopenedAfterIt() {
        var satisfaction = new Satisfaction(ticket, NOON);
        satisfaction.rate(Rating.BAD, Optional.empty(), NOON);

        satisfaction.cancel(LATER);

        assertThat(satisfaction.getRating()).contains(Rating.BAD);
        assertThat(satisfaction.getComment()).isEmpty();
    }

    private static Ticket solvedBy(UUID agent) {
        var submission = new Ticket.Submission(
                "Printer on fire",
                CARLA,
                Optional.empty(),
                Priority.NORMAL,
                TicketType.QUESTION,
                Channel.WEB,
                List.of());
        var ticket = new Ticket(TENANT, 1001, submission, NOON);
        ticket.transfer(Optional.of(SUPPORT), true, NOON);
        ticket.assign(Optional.of(agent), NOON);
        ticket.solve(Actor.AGENT, NOON);
        return ticket;
    }
}

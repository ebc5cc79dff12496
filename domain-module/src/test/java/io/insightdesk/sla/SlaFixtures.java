package io.insightdesk.sla;

import io.insightdesk.platform.persistence.Ids;
import io.insightdesk.sla.SlaPolicy.Terms;
import io.insightdesk.ticket.Channel;
import io.insightdesk.ticket.Message;
import io.insightdesk.ticket.Priority;
import io.insightdesk.ticket.Ticket;
import io.insightdesk.ticket.TicketType;
import io.insightdesk.ticket.Visibility;
import io.insightdesk.ticket.property.Condition.Group;
import io.insightdesk.ticket.status.Status;
import io.insightdesk.ticket.status.StatusTransition.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tickets, policies and promises for tests. */
final class SlaFixtures {

    static final UUID TENANT = Ids.next();
    static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private SlaFixtures() {}

    static Instant at(Duration afterNine) {
        return NINE.plus(afterNine);
    }

    static Instant minutes(long afterNine) {
        return at(Duration.ofMinutes(afterNine));
    }

    static Instant hours(long afterNine) {
        return at(Duration.ofHours(afterNine));
    }

    static Ticket aTicket(Priority priority, String... tags) {
        var requester = Ids.next();
        var submission = new Ticket.Submission(
                "The printer burns",
                requester,
                Optional.empty(),
                priority,
                TicketType.INCIDENT,
                Channel.WEB,
                List.of(tags));
        var ticket = new Ticket(TENANT, 1001, submission, NINE);
        ticket.post(
                new Message.Post(
                        Optional.of(requester),
                        Actor.CUSTOMER,
                        Visibility.PUBLIC,
                        "Help!",
                        Optional.empty(),
                        Optional.empty()),
                Duration.ofDays(14),
                NINE);
        ticket.assign(Optional.of(Ids.next()), NINE);
        return ticket;
    }

    static void move(Ticket ticket, Status status, Instant now) {
        ticket.changeStatus(status, Actor.AGENT, Duration.ofDays(14), now);
    }

    static SlaPolicy standard() {
        return SlaPolicy.standard(TENANT, NINE);
    }

    static SlaPolicy aPolicy(String name, int position, Group conditions, SlaTarget... targets) {
        return new SlaPolicy(TENANT, new Terms(name, position, conditions, List.of(targets)), NINE);
    }

    static SlaTarget target(Metric metric, Priority priority, Duration duration) {
        return new SlaTarget(TENANT, metric, priority, duration, Optional.empty());
    }

    static AppliedSlaTarget promise(Duration target) {
        return new AppliedSlaTarget(TENANT, "Standard", target, Optional.empty());
    }

    static SlaClock aClock(Duration target) {
        return SlaClock.start(TENANT, Ids.next(), Metric.RESOLUTION, 1, promise(target), NINE);
    }

    static List<ClockSegment> segments(List<SlaClockEvent> ledger) {
        return ClockSegment.of(ledger.stream()
                .map(event -> new ClockSegment.Turn(event.getKind(), event.getAt()))
                .toList());
    }
}

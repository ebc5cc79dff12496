package io.insightdesk.ticket;

import io.insightdesk.ticket.status.Status;
import io.insightdesk.ticket.status.StatusTransition.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tickets as tests need them, brought into their state by the ticket's own verbs: {@code aTicket().in(SOLVED)}. */
public final class TicketBuilder {

    public static final UUID TENANT = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    public static final UUID CARLA = UUID.fromString("018f0000-0000-7000-8000-0000000000c1");
    public static final UUID ANA = UUID.fromString("018f0000-0000-7000-8000-0000000000a1");
    public static final UUID BEN = UUID.fromString("018f0000-0000-7000-8000-0000000000a2");
    public static final Duration WINDOW = Duration.ofDays(14);
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private UUID assignee;
    private UUID requester = CARLA;
    private long number = 1001;

    private TicketBuilder() {}

    public static TicketBuilder aTicket() {
        return new TicketBuilder();
    }

    public TicketBuilder assignedTo(UUID agent) {
        assignee = agent;
        return this;
    }

    public TicketBuilder requestedBy(UUID customer) {
        requester = customer;
        return this;
    }

    public TicketBuilder numbered(long given) {
        number = given;
        return this;
    }

    /** With its first message, as submitted at {@link #NOON}. */
    public Ticket submitted() {
        var ticket = new Ticket(
                TENANT,
                number,
                new Ticket.Submission(
                        "Printer on fire",
                        requester,
                        Optional.empty(),
                        Priority.NORMAL,
                        TicketType.QUESTION,
                        Channel.WEB,
                        List.of("printer")),
                NOON);
        ticket.post(customerSays("It burns."), WINDOW, NOON);
        ticket.assign(Optional.ofNullable(assignee), NOON);
        ticket.takeChanges();
        return ticket;
    }

    /** In this status since {@link #NOON}, with nothing left in {@link Ticket#takeChanges}. */
    public Ticket in(Status status) {
        var ticket = submitted();
        if (status == Status.CLOSED) {
            ticket.solve(Actor.SYSTEM, NOON);
        }
        ticket.changeStatus(status, Actor.SYSTEM, WINDOW, NOON);
        ticket.takeChanges();
        return ticket;
    }

    public static Message.Post customerSays(String text) {
        return says(CARLA, Actor.CUSTOMER, Visibility.PUBLIC, text);
    }

    public static Message.Post agentSays(String text) {
        return says(ANA, Actor.AGENT, Visibility.PUBLIC, text);
    }

    public static Message.Post agentNotes(String text) {
        return says(ANA, Actor.AGENT, Visibility.INTERNAL, text);
    }

    private static Message.Post says(UUID author, Actor actor, Visibility visibility, String text) {
        return new Message.Post(Optional.of(author), actor, visibility, text, Optional.empty(), Optional.empty());
    }
}

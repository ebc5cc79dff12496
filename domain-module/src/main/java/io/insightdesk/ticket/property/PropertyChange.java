package io.insightdesk.ticket.property;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.ticket.Priority;
import io.insightdesk.ticket.Ticket;
import io.insightdesk.ticket.TicketType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Gives a ticket values of a property that were checked, by the rule that changes of the property have. */
@FunctionalInterface
interface PropertyChange {

    void make(Ticket ticket, List<String> values, PatchContext context);

    static void rename(Ticket ticket, List<String> values, PatchContext context) {
        ticket.rename(values.get(0), context.now());
    }

    static void changePriority(Ticket ticket, List<String> values, PatchContext context) {
        ticket.changePriority(Priority.ofCode(values.get(0)), context.now());
    }

    static void classify(Ticket ticket, List<String> values, PatchContext context) {
        ticket.classify(TicketType.ofCode(values.get(0)), context.now());
    }

    static void tag(Ticket ticket, List<String> values, PatchContext context) {
        ticket.tag(values, context.tagReaders(), context.now());
    }

    /** An assignee who is not in the new team loses the ticket. */
    static void transfer(Ticket ticket, List<String> values, PatchContext context) {
        var team = id(values);
        var belongs = team.isEmpty()
                || ticket.getAssigneeId()
                        .map(assignee -> context.isMember().test(team.get(), assignee))
                        .orElse(true);
        ticket.transfer(team, belongs, context.now());
    }

    /** Nobody's by hand, for good; but in a team that it comes to with the same change, the team's rule gives it. */
    static void assign(Ticket ticket, List<String> values, PatchContext context) {
        var agent = id(values);
        if (agent.isPresent() || !ticket.getTeamId().equals(context.teamBefore())) {
            ticket.assign(agent, context.now());
        } else {
            ticket.unassignManually(context.now());
        }
    }

    static void changeStatus(Ticket ticket, List<String> values, PatchContext context) {
        ticket.changeStatus(
                context.statuses().find(values.get(0)).orElseThrow(() -> archived(values.get(0))),
                context.statuses().seenByCustomers(),
                context.actor(),
                context.reopenWindow(),
                context.now());
    }

    /** Since it was checked. */
    private static InvalidInputException archived(String status) {
        return new InvalidInputException(FieldError.of(TicketProperty.STATUS.member(), Rule.ARCHIVED, status));
    }

    private static Optional<UUID> id(List<String> values) {
        return values.stream().findFirst().map(UUID::fromString);
    }
}

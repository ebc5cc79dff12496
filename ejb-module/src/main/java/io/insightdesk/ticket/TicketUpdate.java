package io.insightdesk.ticket;

import io.insightdesk.account.PeopleService;
import io.insightdesk.field.CustomFields;
import io.insightdesk.field.FieldBook;
import io.insightdesk.field.FieldFilling;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.security.Callers;
import io.insightdesk.team.TeamService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Checks a change of fields as a whole, then makes it. */
@ApplicationScoped
class TicketUpdate {

    @Inject
    TicketInput input;

    @Inject
    FieldBook fields;

    @Inject
    StatusBook statuses;

    @Inject
    PeopleService people;

    @Inject
    TeamService teams;

    /** The status comes last: solving needs the assignee that the same change may bring. */
    void apply(Ticket ticket, UpdateTicket given, Duration reopenWindow, Instant now) {
        var check = new InputCheck();
        var checked = check(check, given);
        var filling = filling(given.customFields(), check);
        var customFields = filling.change(ticket.getCustomFields());
        check.throwIfWrong();

        checked.subject().ifPresent(text -> ticket.rename(text, now));
        checked.priority().ifPresent(value -> ticket.prioritise(value, now));
        checked.type().ifPresent(value -> ticket.classify(value, now));
        checked.tags().ifPresent(words -> ticket.tag(words, now));
        var team = ticket.getTeamId();
        if (given.team() != null) {
            transfer(ticket, Optional.ofNullable(given.team().id()), now);
        }
        if (given.assignee() != null) {
            assign(ticket, Optional.ofNullable(given.assignee().id()), team, now);
        }
        ticket.fill(customFields, filling.set().seenByCustomers(), now);
        var status = checked.status();
        status.filter(wish -> wish.category() == Status.SOLVED).ifPresent(solved -> demandToSolve(ticket));
        status.ifPresent(wish -> ticket.changeStatus(
                wish, statuses.current().seenByCustomers(), TicketAccess.actor(Callers.current()), reopenWindow, now));
    }

    /** Nobody's by hand, for good; but in a team that it comes to with the same change, the team's rule gives it. */
    private static void assign(Ticket ticket, Optional<UUID> agent, Optional<UUID> teamBefore, Instant now) {
        if (agent.isPresent() || !ticket.getTeamId().equals(teamBefore)) {
            ticket.assign(agent, now);
        } else {
            ticket.letGo(now);
        }
    }

    /** The words of a change, understood. */
    record Checked(
            Optional<String> subject,
            Optional<StatusWish> status,
            Optional<Priority> priority,
            Optional<TicketType> type,
            Optional<List<String>> tags) {}

    /** Notes in {@code check} all that is wrong with the change but for its custom fields, whatever the ticket. */
    Checked check(InputCheck check, UpdateTicket given) {
        checkLinks(check, given);
        return new Checked(
                Optional.ofNullable(given.subject())
                        .map(text -> check.line("subject", text, TicketInput.LONGEST_SUBJECT)),
                statuses.find(check, "status", given.status()),
                check.oneOf("priority", given.priority(), Priority.class),
                check.oneOf("type", given.type(), TicketType.class),
                Optional.ofNullable(given.tags()).map(words -> input.tags(check, words)));
    }

    /** Notes in {@code check} all that is wrong with values of custom fields for a ticket that has none yet. */
    void checkFields(InputCheck check, Map<String, JsonValue> given) {
        filling(given, check).change(CustomFields.NONE);
    }

    /** @throws InvalidInputException naming the custom fields that the desk must fill in before the ticket is solved */
    void demandToSolve(Ticket ticket) {
        if (ticket.getStatus() == Status.SOLVED) {
            return;
        }
        var check = new InputCheck();
        filling(Map.of(), check).demandToSolve(ticket.getFormId(), ticket.facts(), ticket.getCustomFields());
        check.throwIfWrong();
    }

    private FieldFilling filling(Map<String, JsonValue> given, InputCheck check) {
        return new FieldFilling(fields.current(), FieldBook.filler(Callers.current()), given, check);
    }

    private void checkLinks(InputCheck check, UpdateTicket given) {
        var assignee = given.assignee() == null ? null : given.assignee().id();
        if (assignee != null && people.findAgent(assignee).isEmpty()) {
            check.wrong("assignee", Rule.UNKNOWN);
        }
        var team = given.team() == null ? null : given.team().id();
        if (team != null && teams.find(team).isEmpty()) {
            check.wrong("team", Rule.UNKNOWN);
        }
    }

    /** Hands the ticket to another team; an assignee who is not in it loses the ticket. */
    void transfer(Ticket ticket, Optional<UUID> team, Instant now) {
        var belongs = team.isEmpty()
                || ticket.getAssigneeId()
                        .map(assignee -> teams.isMember(team.get(), assignee))
                        .orElse(true);
        ticket.transfer(team, belongs, now);
    }
}

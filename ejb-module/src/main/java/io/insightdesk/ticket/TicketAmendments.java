package io.insightdesk.ticket;

import static io.insightdesk.platform.security.Permission.WORK_TICKETS;

import io.insightdesk.account.PeopleService;
import io.insightdesk.field.FieldBook;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.security.Requires;
import io.insightdesk.team.TeamService;
import io.insightdesk.tenant.TenantDirectory;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Changes that many tickets get alike, one ticket a call, by the rules of every other change; and their undoing. */
@Stateless
@Requires(WORK_TICKETS)
public class TicketAmendments {

    @Inject
    TicketAccess access;

    @Inject
    TicketUpdate updates;

    @Inject
    TicketInput input;

    @Inject
    TicketLog log;

    @Inject
    PeopleService people;

    @Inject
    TeamService teams;

    @Inject
    StatusBook statuses;

    @Inject
    FieldBook fields;

    @Inject
    TenantDirectory tenants;

    @Inject
    Clock clock;

    /** The change with its tags as they are kept. @throws InvalidInputException with all that is wrong with it */
    @Requires(WORK_TICKETS)
    public AmendTicket check(AmendTicket given) {
        if (given.isEmpty()) {
            throw new InvalidInputException(FieldError.of("changes", Rule.REQUIRED));
        }
        var check = new InputCheck();
        var added = input.tags(check, given.addTags());
        var removed = input.tags(check, given.removeTags());
        updates.check(check, given.update(List.of()));
        updates.checkFields(check, given.customFields());
        check.throwIfWrong();
        return new AmendTicket(
                given.status(), given.priority(), given.assignee(), given.team(), added, removed, given.customFields());
    }

    /**
     * @return what it changed
     * @throws TicketNotFoundException when the caller sees no such ticket
     * @throws IllegalTransitionException when the ticket refuses the status; nothing is changed then
     */
    @Requires(WORK_TICKETS)
    public List<TicketChange> amend(TicketRef ref, AmendTicket given) {
        var ticket = access.lockFor(WORK_TICKETS, ref);
        var now = clock.instant();
        updates.apply(ticket, given.update(ticket.getTags()), tenants.current().reopenWindow(), now);
        return log.changed(ticket, now);
    }

    /**
     * Takes changes back where nobody has changed the field since. Of tags those that came go and those that went come, and
     * what others did to the rest stays.
     *
     * @return what could not be put back, and why
     */
    @Requires(WORK_TICKETS)
    public List<KeptField> restore(TicketRef ref, List<TicketChange> changes) {
        var ticket = access.lockFor(WORK_TICKETS, ref);
        var now = clock.instant();
        var window = tenants.current().reopenWindow();
        var customFields = new FieldRestoration(fields.current(), ticket.getCustomFields());
        var restoration = new TicketRestoration(ticket, people, teams, statuses.current(), customFields, window, now);
        changes.forEach(restoration::add);
        updates.apply(ticket, restoration.update(), window, now);
        log.changed(ticket, now);
        return restoration.kept();
    }
}

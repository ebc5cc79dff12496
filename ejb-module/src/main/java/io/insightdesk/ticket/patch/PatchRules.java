package io.insightdesk.ticket.patch;

import static io.insightdesk.ticket.TicketAccess.actor;

import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.team.TeamService;
import io.insightdesk.tenant.TenantDirectory;
import io.insightdesk.ticket.IllegalTransitionException;
import io.insightdesk.ticket.TagVisibility;
import io.insightdesk.ticket.Ticket;
import io.insightdesk.ticket.form.FormContext;
import io.insightdesk.ticket.property.PatchContext;
import io.insightdesk.ticket.property.TicketPatch;
import io.insightdesk.ticket.property.TicketProperty;
import io.insightdesk.ticket.status.Status;
import io.insightdesk.ticket.status.StatusCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Checks a patch as a whole, then makes its changes of a ticket that is locked, or of a copy. */
@ApplicationScoped
public class PatchRules {

    @Inject
    PatchCheck patchCheck;

    @Inject
    StatusCache statuses;

    @Inject
    TeamService teams;

    @Inject
    TagVisibility tagReaders;

    @Inject
    TenantDirectory tenants;

    /**
     * @throws InvalidInputException with all that is wrong with the patch
     * @throws IllegalTransitionException when the ticket refuses the status
     */
    public void apply(Ticket ticket, TicketPatch given, Instant now) {
        var check = new InputCheck();
        var patch = patchCheck.check(check, given, ticket);
        var filling = patchCheck.filling(check, patch);
        var customFields = filling.change(ticket.getCustomFields());
        check.throwIfWrong();

        var context = context(ticket, now);
        change(ticket, patch, context, property -> !property.isChangedLast());
        ticket.fill(customFields, filling.set().seenByCustomers(), now);
        if (solves(patch)) {
            demandToSolve(ticket);
        }
        change(ticket, patch, context, TicketProperty::isChangedLast);
    }

    private static void change(
            Ticket ticket, TicketPatch patch, PatchContext context, Predicate<TicketProperty> which) {
        TicketProperty.inOrderOfChange().stream().filter(which).forEach(property -> patch.values(property)
                .ifPresent(values -> property.change(ticket, values, context)));
    }

    private boolean solves(TicketPatch patch) {
        return patch.values(TicketProperty.STATUS)
                .flatMap(values -> statuses.current().category(values.get(0)))
                .filter(Status.SOLVED::equals)
                .isPresent();
    }

    /** @throws InvalidInputException naming the custom fields that the desk must fill in before the ticket is solved */
    public void demandToSolve(Ticket ticket) {
        if (ticket.getStatus() == Status.SOLVED) {
            return;
        }
        var check = new InputCheck();
        patchCheck
                .formFilling(check, TicketPatch.NONE)
                .demandToSolve(ticket.getFormId(), FormContext.of(ticket), ticket.getCustomFields());
        check.throwIfWrong();
    }

    /** Hands the ticket to another team; an assignee who is not in it loses the ticket. */
    public void transfer(Ticket ticket, Optional<UUID> team, Instant now) {
        change(ticket, TicketProperty.TEAM, team, now);
    }

    /** @param agent empty for nobody, whom the team's rule leaves it with */
    public void assign(Ticket ticket, Optional<UUID> agent, Instant now) {
        change(ticket, TicketProperty.ASSIGNEE, agent, now);
    }

    private void change(Ticket ticket, TicketProperty property, Optional<UUID> id, Instant now) {
        property.change(ticket, id.stream().map(UUID::toString).toList(), context(ticket, now));
    }

    private PatchContext context(Ticket ticket, Instant now) {
        return new PatchContext(
                actor(CallerContext.current()),
                statuses.current(),
                ticket.getTeamId(),
                teams::isMember,
                tagReaders.visibility(),
                tenants.current().reopenWindow(),
                now);
    }
}

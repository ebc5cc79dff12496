package io.insightdesk.ticket.work;

import static io.insightdesk.ticket.property.TicketProperty.STATUS;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.security.Permission;
import io.insightdesk.platform.security.Requires;
import io.insightdesk.ticket.ActivityLog;
import io.insightdesk.ticket.NewTickets;
import io.insightdesk.ticket.status.Status;
import io.insightdesk.ticket.status.StatusCache;
import io.insightdesk.ticket.status.StatusRef;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Imports tickets of another help desk: submitted like every ticket, but with the status and the times that they have
 * there. The rules of a submission hold for them too; the table of transitions does not, because the way was another
 * desk's.
 */
@Stateless
public class TicketImporter {

    @Inject
    NewTickets tickets;

    @Inject
    NewTicketValidator validator;

    @Inject
    StatusCache statuses;

    @Inject
    ActivityLog log;

    @Inject
    Clock clock;

    /** All that is wrong with it; nothing is written. */
    @Requires(Permission.ADMINISTER)
    public List<FieldError> check(ImportedTicket given) {
        var wrong = new ArrayList<FieldError>();
        try {
            validator.verify(submission(given));
        } catch (InvalidInputException refused) {
            wrong.addAll(refused.errors());
        }
        try {
            settlement(given);
        } catch (InvalidInputException refused) {
            wrong.addAll(refused.errors());
        }
        return wrong;
    }

    /**
     * @return the new ticket's id
     * @throws InvalidInputException when {@link #check} finds something
     */
    @Requires(Permission.ADMINISTER)
    public UUID importTicket(ImportedTicket given) {
        var settlement = settlement(given);
        var checked = validator.check(submission(given));
        var ticket = tickets.make(checked.submission(), settlement.createdAt());
        var message = ticket.post(checked.firstPost(), Duration.ZERO, settlement.createdAt());
        ticket.applyImportedStatus(settlement.status(), settlement.since());
        tickets.keep(ticket, message);
        log.imported(ticket, settlement.since());
        return ticket.getId();
    }

    /** Every ticket is submitted as a new one. */
    private static SubmitTicket submission(ImportedTicket given) {
        return given.request().with(given.request().properties().without(STATUS));
    }

    /** @param since when it became what it is */
    private record Settlement(StatusRef status, Instant createdAt, Instant since) {}

    private Settlement settlement(ImportedTicket given) {
        var check = new InputCheck();
        var word = given.request().properties().values(STATUS).map(values -> values.get(0));
        var status = statuses.find(check, STATUS.member(), word.orElse(null)).orElse(StatusRef.of(Status.NEW));
        var now = clock.instant();
        var createdAt = given.createdAt() == null ? now : given.createdAt();
        var solvedAt = status.category().isUnresolved() || given.solvedAt() == null ? createdAt : given.solvedAt();
        if (createdAt.isAfter(now)) {
            check.wrong("createdAt", Rule.IN_THE_FUTURE);
        }
        if (solvedAt.isBefore(createdAt)) {
            check.wrong("solvedAt", Rule.BEFORE_CREATION);
        } else if (solvedAt.isAfter(now) && !solvedAt.equals(createdAt)) {
            check.wrong("solvedAt", Rule.IN_THE_FUTURE);
        }
        check.throwIfWrong();
        return new Settlement(status, createdAt, solvedAt);
    }
}

package io.insightdesk.ticket.bulk;

import io.insightdesk.platform.Json;
import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.jobs.JobQueue;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Permission;
import io.insightdesk.platform.security.Requires;
import io.insightdesk.tenant.TenantDirectory;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.list.TicketFilter;
import io.insightdesk.ticket.list.TicketQueryService;
import io.insightdesk.ticket.list.TicketSort;
import io.insightdesk.ticket.property.TicketPatch;
import io.insightdesk.ticket.property.TicketPatchJson;
import io.insightdesk.ticket.work.TicketPatchService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/** Bulk edits: started, read and undone by the agent who made them. */
@Stateless
@Requires(Permission.WORK_TICKETS)
public class BulkEditService {

    /** Tickets of one bulk edit. */
    public static final int MOST_TICKETS = 10_000;

    private static final int LATEST = 20;
    private static final String TICKETS = "tickets";

    @Inject
    BulkRepository bulks;

    @Inject
    TicketQueryService ticketQueries;

    @Inject
    TicketPatchService patches;

    @Inject
    TenantDirectory tenants;

    @Inject
    JobQueue jobs;

    @Inject
    Clock clock;

    /**
     * Starts a change of the tickets that a list shows now; what comes into the list later is not changed.
     *
     * @throws InvalidInputException when the change says nothing or is wrong, or there is no ticket, or too many
     */
    @Requires(Permission.WORK_TICKETS)
    public BulkEdit start(BulkSelection selection, TicketPatch patch) {
        return start(ticketQueries.ids(selection.filter(), selection.sort(), MOST_TICKETS + 1), patch);
    }

    /**
     * The same for tickets that are named.
     *
     * @throws InvalidInputException also for one that is not there
     */
    @Requires(Permission.WORK_TICKETS)
    public BulkEdit startOn(List<TicketRef> refs, TicketPatch patch) {
        if (refs.size() > MOST_TICKETS) {
            throw new InvalidInputException(FieldError.of(TICKETS, Rule.TOO_MANY, MOST_TICKETS));
        }
        var ids = new LinkedHashSet<UUID>();
        var numbers = new LinkedHashSet<Long>();
        for (var ref : refs) {
            if (ref.hasOtherPrefix(tenants.current().ticketPrefix())) {
                throw new InvalidInputException(FieldError.of(TICKETS, Rule.UNKNOWN));
            }
            ref.id().ifPresent(ids::add);
            ref.number().ifPresent(numbers::add);
        }
        var found = new LinkedHashSet<UUID>();
        if (!ids.isEmpty()) {
            find(new TicketFilter().tickets(ids), ids.size());
            found.addAll(ids);
        }
        if (!numbers.isEmpty()) {
            found.addAll(find(new TicketFilter().numbers(numbers), numbers.size()));
        }
        return start(List.copyOf(found), patch);
    }

    private List<UUID> find(TicketFilter filter, int expected) {
        var found = ticketQueries.ids(filter, TicketSort.LAST_UPDATED, MOST_TICKETS + 1);
        if (found.size() < expected) {
            throw new InvalidInputException(FieldError.of(TICKETS, Rule.UNKNOWN));
        }
        return found;
    }

    private BulkEdit start(List<UUID> tickets, TicketPatch patch) {
        if (tickets.isEmpty()) {
            throw new InvalidInputException(FieldError.of(TICKETS, Rule.REQUIRED));
        }
        if (tickets.size() > MOST_TICKETS) {
            throw new InvalidInputException(FieldError.of(TICKETS, Rule.TOO_MANY, MOST_TICKETS));
        }
        var checked = Json.write(TicketPatchJson.write(patches.check(patch)));
        var caller = CallerContext.current();
        var bulk = new BulkEdit(caller.tenant(), caller.requireAccount(), checked, tickets.size(), clock.instant());
        bulks.add(bulk, tickets);
        jobs.enqueue(BulkEditChunkJob.KIND, new BulkEditChunkJob(bulk.getId()));
        bulks.flush();
        return bulk;
    }

    /** The caller's latest. */
    @Requires(Permission.WORK_TICKETS)
    public List<BulkEdit> list() {
        return bulks.of(CallerContext.current().requireAccount(), LATEST);
    }

    /** @throws NotFoundException when there is none of the caller's */
    @Requires(Permission.WORK_TICKETS)
    public BulkEdit get(UUID id) {
        return bulks.find(id).filter(BulkEditService::isOwn).orElseThrow(() -> new NotFoundException("Bulk edit", id));
    }

    /** How far it is. Throws like {@link #get}. */
    @Requires(Permission.WORK_TICKETS)
    public BulkProgress progress(UUID id) {
        return bulks.progress(get(id).getId());
    }

    /** Tickets that were refused, or not put back as they were, behind a place. Throws like {@link #get}. */
    @Requires(Permission.WORK_TICKETS)
    public List<SkippedTicket> skipped(UUID id, int after, int most) {
        return bulks.skipped(get(id).getId(), after, most);
    }

    /**
     * Lets jobs take the changes back where nobody has changed the field since.
     *
     * @throws NotFoundException when there is none of the caller's
     * @throws BulkRefusedException while it runs, or when it was undone before
     */
    @Requires(Permission.WORK_TICKETS)
    public BulkEdit undo(UUID id) {
        var bulk = bulks.findAndLock(id)
                .filter(BulkEditService::isOwn)
                .orElseThrow(() -> new NotFoundException("Bulk edit", id));
        bulk.undo();
        jobs.enqueue(BulkEditChunkJob.KIND, new BulkEditChunkJob(id));
        bulks.flush();
        return bulk;
    }

    private static boolean isOwn(BulkEdit bulk) {
        return CallerContext.current().isAccount(bulk.getCreatedBy());
    }
}

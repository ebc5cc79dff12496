package io.insightdesk.ticket.bulk;

import io.insightdesk.platform.Json;
import io.insightdesk.platform.security.Permission;
import io.insightdesk.platform.security.Requires;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.property.TicketPatchJson;
import io.insightdesk.ticket.work.TicketPatchService;
import io.insightdesk.ticket.work.UnrestoredField;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * One ticket of a bulk edit, in a transaction of its own: the ticket's change and its outcome commit together, so whatever
 * stops the work, each ticket is changed once; and what one ticket refuses is not written to any other.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BulkTicketEditor {

    @Inject
    BulkRepository bulks;

    @Inject
    TicketPatchService patches;

    /** @throws io.insightdesk.platform.RefusedException when the ticket can't be changed so; nothing is written then */
    @Requires(Permission.WORK_TICKETS)
    public void change(BulkEdit bulk, int place) {
        bulks.lockWaiting(bulk.getId(), place).ifPresent(ticket -> {
            var patch = TicketPatchJson.read(Json.object(bulk.getChange()));
            bulks.changed(bulk.getId(), place, patches.apply(TicketRef.of(ticket), patch));
        });
    }

    /** @throws io.insightdesk.platform.RefusedException when nothing of the ticket can be put back */
    @Requires(Permission.WORK_TICKETS)
    public void undo(BulkEdit bulk, int place) {
        bulks.lockToUndo(bulk.getId(), place).ifPresent(changed -> {
            var kept = patches.undo(TicketRef.of(changed.ticket()), changed.changes());
            var undo = kept.size() == changed.changes().size() ? UndoOutcome.KEPT : UndoOutcome.PARTLY;
            bulks.undone(bulk.getId(), place, kept.isEmpty() ? UndoOutcome.UNDONE : undo, kept);
        });
    }

    /** Notes why a ticket was not changed. */
    @Requires(Permission.SYSTEM)
    public void refuse(UUID bulk, int place, String reason) {
        bulks.refused(bulk, place, reason);
    }

    /** Notes why nothing of a ticket was put back. */
    @Requires(Permission.SYSTEM)
    public void keep(UUID bulk, int place, String reason) {
        bulks.lockToUndo(bulk, place)
                .ifPresent(changed -> bulks.undone(
                        bulk,
                        place,
                        UndoOutcome.KEPT,
                        changed.changes().stream()
                                .map(change -> new UnrestoredField(change.field(), change.key(), reason))
                                .toList()));
    }
}

package io.insightdesk.ticket.bulk;

import io.insightdesk.account.PeopleService;
import io.insightdesk.field.CustomFieldValuesInput;
import io.insightdesk.platform.RefusedException;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.jobs.JobHandler;
import io.insightdesk.platform.jobs.JobKind;
import io.insightdesk.platform.jobs.JobQueue;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.ticket.IllegalTransitionException;
import io.insightdesk.ticket.TicketMergedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * Changes some tickets of a bulk edit, or puts some back, for whoever made it and under the rights that they have now;
 * and leaves the next ones to a job of their own.
 */
@ApplicationScoped
public class BulkEditChunkJobHandler implements JobHandler<BulkEditChunkJob> {

    private static final int AT_ONCE = 50;

    @Inject
    BulkRepository bulks;

    @Inject
    BulkTicketEditor tickets;

    @Inject
    PeopleService people;

    @Inject
    JobQueue jobs;

    @Inject
    Clock clock;

    @Override
    public JobKind<BulkEditChunkJob> kind() {
        return BulkEditChunkJob.KIND;
    }

    @Override
    public void handle(BulkEditChunkJob step) {
        bulks.find(step.bulkId()).filter(BulkEdit::isWorking).ifPresent(this::processChunk);
    }

    private void processChunk(BulkEdit bulk) {
        var maker = maker(bulk);
        for (var place : bulks.waiting(bulk, AT_ONCE)) {
            processTicket(bulk, place, maker);
        }
        if (bulks.waiting(bulk, 1).isEmpty()) {
            bulk.finish(clock.instant());
        } else {
            jobs.enqueue(BulkEditChunkJob.KIND, new BulkEditChunkJob(bulk.getId()));
        }
    }

    private void processTicket(BulkEdit bulk, int place, Optional<Caller> maker) {
        var undoes = bulk.getState() == BulkState.UNDOING;
        try {
            var caller = maker.orElseThrow(() -> new PermissionDeniedException("is no longer an agent"));
            CallerContext.runAs(caller, () -> {
                if (undoes) {
                    tickets.undo(bulk, place);
                } else {
                    tickets.change(bulk, place);
                }
            });
        } catch (RefusedException refused) {
            if (undoes) {
                tickets.keep(bulk.getId(), place, reason(refused));
            } else {
                tickets.refuse(bulk.getId(), place, reason(refused));
            }
        }
    }

    /** The agent who started it, with their current role; empty if they are no longer an agent. */
    private Optional<Caller> maker(BulkEdit bulk) {
        return people.findAgent(bulk.getCreatedBy())
                .map(account -> Caller.person(bulk.getTenantId(), account.getId(), account.getRole()));
    }

    private static String reason(RefusedException refused) {
        if (refused instanceof IllegalTransitionException illegal) {
            return illegal.reason().name();
        }
        if (refused instanceof TicketMergedException) {
            return "merged";
        }
        if (refused instanceof InvalidInputException wrong) {
            return reason(wrong);
        }
        return refused instanceof PermissionDeniedException ? "permission" : "gone";
    }

    /** What was right when the bulk edit began may be archived since, or lack what this ticket's form demands. */
    private static String reason(InvalidInputException wrong) {
        if (wrong.errors().stream().anyMatch(error -> error.rule() == Rule.ARCHIVED)) {
            return "archived";
        }
        var lacksFields = wrong.errors().stream()
                .anyMatch(error ->
                        error.rule() == Rule.REQUIRED && error.field().startsWith(CustomFieldValuesInput.PATH));
        return lacksFields ? "fields" : "invalid";
    }
}

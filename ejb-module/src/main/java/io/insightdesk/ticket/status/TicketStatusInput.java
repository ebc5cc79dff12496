package io.insightdesk.ticket.status;

import io.insightdesk.field.LabelsDraft;
import io.insightdesk.platform.Coded;
import io.insightdesk.platform.Positioned;
import io.insightdesk.platform.input.Drafts;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.input.OnCreate;
import io.insightdesk.ticket.status.TicketStatus.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Turns the draft of a status into a checked one. */
@ApplicationScoped
public class TicketStatusInput {

    static final int MOST = 100;

    /** @throws InvalidInputException with all that is wrong */
    TicketStatus check(UUID tenant, TicketStatusDraft given, List<TicketStatus> others, Instant now) {
        var check = new InputCheck();
        var draft = Drafts.check(check, given, OnCreate.class);
        check.tell("category");
        var category = Coded.find(Status.class, draft.category());
        if (check.isRight("key") && isTaken(draft.key(), category, others)) {
            check.wrong("key", Rule.ALREADY_TAKEN);
        }
        if (others.size() >= MOST) {
            check.wrong("key", Rule.TOO_MANY, MOST);
        }
        var isBuiltIn = category.map(Status::code).filter(code -> code.equals(draft.key()));
        var before = new Terms(null, Optional.empty(), Positioned.behind(others), false);
        var terms = terms(check, draft, isBuiltIn.isPresent(), before);
        return new TicketStatus(tenant, draft.key(), category.orElseThrow(), terms, now);
    }

    private static boolean isTaken(String key, Optional<Status> category, List<TicketStatus> others) {
        var named = StatusDefinitions.builtIn(key);
        return named.isPresent() && !named.equals(category)
                || others.stream().anyMatch(other -> other.getKey().equals(key));
    }

    /** @throws InvalidInputException with all that is wrong */
    Terms check(TicketStatus status, TicketStatusDraft given) {
        var check = new InputCheck();
        return terms(check, Drafts.check(check, given), status.isBuiltIn(), status.terms());
    }

    private static Terms terms(InputCheck check, TicketStatusDraft draft, boolean isBuiltIn, Terms before) {
        check.tell("labels", "position");
        var archived = Objects.requireNonNullElse(draft.archived(), before.archived());
        if (archived && isBuiltIn) {
            check.wrong("archived", Rule.NOT_ALLOWED);
        }
        check.throwIfWrong();
        return new Terms(
                LabelsDraft.labels(draft.labels()).orElse(before.labels()),
                draft.customerLabels() == null ? before.customerLabels() : LabelsDraft.labels(draft.customerLabels()),
                Objects.requireNonNullElse(draft.position(), before.position()),
                archived);
    }
}

package io.insightdesk.ticket.status;

import io.insightdesk.field.LabelsDraft;
import io.insightdesk.platform.Labels;
import io.insightdesk.platform.Positioned;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.input.Text;
import io.insightdesk.ticket.status.TicketStatus.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Turns the draft of a status into a checked one. */
@ApplicationScoped
public class TicketStatusInput {

    static final int MOST = 100;
    static final int LAST_POSITION = 10_000;

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    /** @throws InvalidInputException with all that is wrong */
    TicketStatus check(UUID tenant, TicketStatusDraft draft, List<TicketStatus> others, Instant now) {
        var check = new InputCheck();
        var category = check.oneOf("category", draft.category(), Status.class);
        if (category.isEmpty() && check.errors().isEmpty()) {
            check.wrong("category", Rule.REQUIRED);
        }
        var key = key(check, draft.key(), category, others);
        if (others.size() >= MOST) {
            check.wrong("key", Rule.TOO_MANY, MOST);
        }
        var before = new Terms(null, Optional.empty(), Positioned.behind(others), false);
        var terms = terms(check, draft, key.equals(category.map(Status::code).orElse(null)), before);
        check.throwIfWrong();
        return new TicketStatus(tenant, key, category.orElseThrow(), terms, now);
    }

    private static String key(InputCheck check, String given, Optional<Status> category, List<TicketStatus> others) {
        var key = Text.line(given);
        var named = StatusDefinitions.builtIn(key);
        if (key.isEmpty()) {
            check.wrong("key", Rule.REQUIRED);
        } else if (!KEY.matcher(key).matches()) {
            check.wrong("key", Rule.NOT_A_KEY);
        } else if (named.isPresent() && !named.equals(category)
                || others.stream().anyMatch(other -> other.getKey().equals(key))) {
            check.wrong("key", Rule.ALREADY_TAKEN);
        }
        return key;
    }

    /** @throws InvalidInputException with all that is wrong */
    Terms check(TicketStatus status, TicketStatusDraft draft) {
        var check = new InputCheck();
        var terms = terms(check, draft, status.isBuiltIn(), status.terms());
        check.throwIfWrong();
        return terms;
    }

    private static Terms terms(InputCheck check, TicketStatusDraft draft, boolean builtIn, Terms before) {
        var labels = draft.labels() == null && before.labels() != null
                ? Optional.of(before.labels())
                : LabelsDraft.required(check, "labels", draft.labels());
        var position = draft.position() == null ? before.position() : draft.position();
        if (position < 1 || position > LAST_POSITION) {
            check.wrong("position", Rule.OUT_OF_RANGE, 1, LAST_POSITION);
        }
        var archived = draft.archived() == null ? before.archived() : draft.archived();
        if (archived && builtIn) {
            check.wrong("archived", Rule.NOT_ALLOWED);
        }
        return new Terms(labels.orElse(null), customerLabels(check, draft, before), position, archived);
    }

    private static Optional<Labels> customerLabels(InputCheck check, TicketStatusDraft draft, Terms before) {
        return draft.customerLabels() == null
                ? before.customerLabels()
                : LabelsDraft.optional(check, "customerLabels", draft.customerLabels());
    }
}

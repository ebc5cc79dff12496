package io.insightdesk.ticket.status;

import io.insightdesk.platform.cache.TenantCache;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A tenant's custom statuses, cached for some seconds. A change is seen at once on the node that made it, and on the
 * others when their time is over.
 */
@ApplicationScoped
public class StatusCache {

    private final TenantCache<StatusDefinitions> kept = new TenantCache<>(Duration.ofSeconds(5));

    @Inject
    StatusRepository repository;

    /** The statuses of the transaction's tenant; not to be changed. */
    public StatusDefinitions current() {
        return kept.get(repository::allDetached);
    }

    /**
     * What a word means that was given in a field; absent when it is blank. An archived status is named in what is
     * wrong.
     */
    public Optional<StatusRef> find(InputCheck check, String field, String given) {
        if (given == null || given.isBlank()) {
            return Optional.empty();
        }
        var set = current();
        var wish = set.find(given);
        if (wish.isEmpty() && set.own(given).isPresent()) {
            check.wrong(field, Rule.ARCHIVED, given);
        } else if (wish.isEmpty()) {
            var known = set.choices().stream().map(StatusRef::word).collect(Collectors.joining(", "));
            check.wrong(field, Rule.NOT_ONE_OF, known);
        }
        return wish;
    }

    void onStatusesChanged(@Observes(during = TransactionPhase.AFTER_COMPLETION) StatusesChanged event) {
        kept.forget(event.tenant());
    }
}

package io.insightdesk.ticket;

import io.insightdesk.account.PeopleService;
import io.insightdesk.platform.cache.TtlCache;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Cause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/**
 * Who sees the tickets of an organisation that shares them; cached for five seconds, because each public change asks.
 * Of a very large one not all are told of a change at once; they see it when they look.
 */
@ApplicationScoped
class OrganisationAudience {

    private static final Duration KEPT = Duration.ofSeconds(5);
    private static final int MOST = 200;

    private final TtlCache<UUID, Set<UUID>> members = new TtlCache<>(KEPT);

    @Inject
    PeopleService people;

    /** Nobody when the organisation does not share. */
    Set<UUID> of(UUID tenant, UUID organisation) {
        return members.get(
                organisation,
                wanted -> CallerContext.callAs(
                        Caller.system(tenant, Cause.SYSTEM), () -> people.findSharingMembers(wanted, MOST)));
    }
}

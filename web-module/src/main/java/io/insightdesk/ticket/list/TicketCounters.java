package io.insightdesk.ticket.list;

import io.insightdesk.platform.cache.TtlCache;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.ticket.AgentChoices;
import io.insightdesk.ticket.NamedRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;

/**
 * How many tickets are in each view and team, as the side of the list shows them: counted up to 1,000 and kept for
 * five seconds for each agent, because every page of the list asks.
 */
@ApplicationScoped
public class TicketCounters {

    private final TtlCache<UUID, ViewCounts> kept = new TtlCache<>(Duration.ofSeconds(5));

    @Inject
    TicketViews views;

    @Inject
    AgentChoices agentChoices;

    /** The counts for the agent who asks. */
    public ViewCounts current() {
        return kept.get(me(), any -> count());
    }

    /** Lets the agent who has changed a view see it at once. */
    public void forget() {
        kept.forget(me());
    }

    private ViewCounts count() {
        return views.count(agentChoices.teams().stream().map(NamedRef::id).toList());
    }

    private static UUID me() {
        return CallerContext.current().requireAccount();
    }
}

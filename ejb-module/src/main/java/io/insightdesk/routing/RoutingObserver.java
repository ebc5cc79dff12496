package io.insightdesk.routing;

import io.insightdesk.platform.jobs.JobQueue;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Cause;
import io.insightdesk.presence.PresenceChanged;
import io.insightdesk.team.TeamsChanged;
import io.insightdesk.ticket.TicketChanged;
import io.insightdesk.ticket.TicketDirectory;
import io.insightdesk.ticket.TicketField;
import io.insightdesk.ticket.TicketSubmitted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Queues automatic assignment, inside the transaction: a ticket came into a team, somebody has one less to do, somebody
 * came to work, a rule changed. The hand-out itself comes after the commit, so that nobody who writes to a ticket waits
 * for a team's lock. Tenants without a rule are not concerned.
 */
@ApplicationScoped
public class RoutingObserver {

    /** What makes a ticket wait, or its former assignee free. */
    private static final Set<TicketField> MATTERS = EnumSet.of(
            TicketField.TEAM, TicketField.ASSIGNEE, TicketField.STATUS, TicketField.DELETED, TicketField.MERGED);

    @Inject
    RoutedTeamCache teams;

    @Inject
    TicketDirectory tickets;

    @Inject
    RoutingRepository routing;

    @Inject
    JobQueue jobs;

    @Inject
    Clock clock;

    void onTicketSubmitted(@Observes TicketSubmitted event) {
        var routed = teams.current();
        if (!routed.isEmpty()) {
            tickets.get(event.ticket())
                    .getTeamId()
                    .filter(routed::contains)
                    .ifPresent(team -> jobs.enqueue(AssignmentJob.KIND, new AssignmentJob(team)));
        }
    }

    void onTicketChanged(@Observes TicketChanged event) {
        if (!Collections.disjoint(event.fields(), MATTERS) && !isOwnDoing(event)) {
            lookAnywhere();
        }
    }

    void onPresenceChanged(@Observes PresenceChanged event) {
        lookAnywhere();
    }

    /** Twice: at once, and when the last node has forgotten which teams had a rule. */
    void onTeamsChanged(@Observes TeamsChanged event) {
        jobs.enqueue(AssignmentJob.KIND, AssignmentJob.ANYWHERE);
        jobs.enqueue(
                AssignmentJob.KIND,
                AssignmentJob.ANYWHERE,
                clock.instant().plus(RoutedTeamCache.KEPT).plusSeconds(1));
    }

    private static boolean isOwnDoing(TicketChanged event) {
        return CallerContext.current().cause() == Cause.RULE && event.fields().equals(Set.of(TicketField.ASSIGNEE));
    }

    private void lookAnywhere() {
        if (!teams.current().isEmpty()) {
            jobs.enqueue(AssignmentJob.KIND, AssignmentJob.ANYWHERE);
        }
    }
}

package io.insightdesk.routing;

import io.insightdesk.platform.jobs.JobHandler;
import io.insightdesk.platform.jobs.JobKind;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Cause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Assigns tickets team by team, each in a transaction of its own, so that no team's lock is held while another's is
 * waited for.
 */
@ApplicationScoped
public class AssignmentJobHandler implements JobHandler<AssignmentJob> {

    @Inject
    RoutingService routing;

    @Override
    public JobKind<AssignmentJob> kind() {
        return AssignmentJob.KIND;
    }

    @Override
    public void handle(AssignmentJob work) {
        var rule = Caller.system(CallerContext.current().tenant(), Cause.RULE);
        CallerContext.runAs(rule, () -> {
            if (work.team() == null) {
                routing.teamsWithWork().forEach(routing::handOut);
            } else {
                routing.handOut(work.team());
            }
        });
    }
}

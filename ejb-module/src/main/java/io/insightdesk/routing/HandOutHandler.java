package io.insightdesk.routing;

import io.insightdesk.platform.jobs.JobHandler;
import io.insightdesk.platform.jobs.JobKind;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.Callers;
import io.insightdesk.platform.security.Cause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Assigns tickets team by team, each in a transaction of its own, so that no team's lock is held while another's is
 * waited for.
 */
@ApplicationScoped
public class HandOutHandler implements JobHandler<HandOut> {

    @Inject
    RoutingService routing;

    @Override
    public JobKind<HandOut> kind() {
        return HandOut.KIND;
    }

    @Override
    public void handle(HandOut work) {
        var rule = Caller.system(Callers.current().tenant(), Cause.RULE);
        Callers.runAs(rule, () -> {
            if (work.team() == null) {
                routing.teamsWithWork().forEach(routing::handOut);
            } else {
                routing.handOut(work.team());
            }
        });
    }
}

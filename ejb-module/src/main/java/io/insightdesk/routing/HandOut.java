package io.insightdesk.routing;

import io.insightdesk.platform.jobs.JobKind;
import io.insightdesk.platform.jobs.Lane;
import java.util.UUID;

/**
 * Job: there may be tickets to assign automatically.
 *
 * @param team where; {@code null} for wherever something waits
 */
public record HandOut(UUID team) {

    public static final JobKind<HandOut> KIND = new JobKind<>("routing.handOut", Lane.WORK, HandOut.class);

    static final HandOut ANYWHERE = new HandOut(null);
}

package io.insightdesk.platform.jobs;

import java.util.Locale;

/** Which workers a job waits for. Two lanes, so that a slow mail server never holds up work inside the database. */
public enum Lane {
    /** Work whose whole effect is in the database: it commits together with the job's end, exactly once. */
    WORK,
    /** Work that talks to somebody outside (mail): no transaction is open meanwhile, and it happens at least once. */
    DELIVERY;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

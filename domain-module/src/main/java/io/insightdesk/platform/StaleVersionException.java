package io.insightdesk.platform;

/** Somebody changed it since it was read (REST: 412). Nothing was written. */
public class StaleVersionException extends RefusedException {

    private static final long serialVersionUID = 1L;

    public StaleVersionException(long expected, long found) {
        super("expected version " + expected + ", found " + found);
    }
}

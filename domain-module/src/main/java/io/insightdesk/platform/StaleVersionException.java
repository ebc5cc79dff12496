package io.insightdesk.platform;

import java.util.OptionalLong;

/** Somebody changed the thing since it was read (REST: 412). Nothing was written. */
public class StaleVersionException extends RefusedException {

    private static final long serialVersionUID = 1L;

    public StaleVersionException(long expected, long found) {
        super(Kind.STALE, "stale-version", "expected version " + expected + ", found " + found);
    }

    /** @param expected the version that was read; absent when whoever wrote last shall win */
    public static void throwIfStale(OptionalLong expected, long found) {
        if (expected.isPresent() && expected.getAsLong() != found) {
            throw new StaleVersionException(expected.getAsLong(), found);
        }
    }

    @Override
    public String detail() {
        return "The resource has changed since you read it. Read it again and repeat your change.";
    }
}

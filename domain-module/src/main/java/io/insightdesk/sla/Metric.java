package io.insightdesk.sla;

import io.insightdesk.platform.Coded;

/** What a clock measures. */
public enum Metric implements Coded {
    /** From the request to the first public reply of an agent. */
    FIRST_RESPONSE("firstResponse"),
    /** From the oldest unanswered message of the customer, after the first response, to the next public reply. */
    NEXT_RESPONSE("nextResponse"),
    /** From the request (or its reopening) to {@code solved}, without the time in {@code pending} and {@code hold}. */
    RESOLUTION("resolution");

    private final String code;

    Metric(String code) {
        this.code = code;
    }

    /** The name in the database and in the API. */
    @Override
    public String code() {
        return code;
    }

    /** Whether a public reply of an agent meets it. */
    public boolean isResponse() {
        return this != RESOLUTION;
    }
}

package io.insightdesk.satisfaction;

import io.insightdesk.platform.RefusedException;

/** There is no resolution to rate (any more): rated already, reopened, or never asked (REST: 409). */
public class RatingClosedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    public RatingClosedException() {
        super("there is no resolution to rate");
    }
}

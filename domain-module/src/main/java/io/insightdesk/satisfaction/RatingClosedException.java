package io.insightdesk.satisfaction;

import io.insightdesk.platform.RefusedException;

/** There is no resolution to rate (any more): rated already, reopened, or never asked (REST: 409). */
public class RatingClosedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    public RatingClosedException() {
        super(Kind.CONFLICT, "The ticket can't be rated: it is not solved, or has already been rated.");
    }
}

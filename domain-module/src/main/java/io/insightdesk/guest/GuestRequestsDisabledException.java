package io.insightdesk.guest;

import io.insightdesk.platform.RefusedException;

/** The tenant takes requests only from people who have an account. */
public class GuestRequestsDisabledException extends RefusedException {

    private static final long serialVersionUID = 1L;

    public GuestRequestsDisabledException() {
        super(Kind.CONFLICT, "requests without an account are disabled for this tenant");
    }
}

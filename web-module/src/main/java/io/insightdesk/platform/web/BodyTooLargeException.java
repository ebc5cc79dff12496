package io.insightdesk.platform.web;

import io.insightdesk.platform.RefusedException;

/** A request's body is larger than what it is may be (413). */
public class BodyTooLargeException extends RefusedException {

    private static final long serialVersionUID = 1L;

    /** @param mebibytes that such a body may have */
    public BodyTooLargeException(int mebibytes) {
        super(Kind.TOO_LARGE, "The request body must be at most " + mebibytes + " MiB.");
    }
}

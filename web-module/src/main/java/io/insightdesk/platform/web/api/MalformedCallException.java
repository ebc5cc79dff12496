package io.insightdesk.platform.web.api;

import io.insightdesk.platform.RefusedException;

/** A body or header that can't be read (400). */
public class MalformedCallException extends RefusedException {

    private static final long serialVersionUID = 1L;

    MalformedCallException(String message) {
        super(Kind.MALFORMED, message);
    }

    MalformedCallException(String message, Throwable cause) {
        super(Kind.MALFORMED, message);
        initCause(cause);
    }
}

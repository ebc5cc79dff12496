package io.insightdesk.platform.web.api;

import io.insightdesk.platform.RefusedException;

/** A change that does not say which version it is based on (428). */
public class MissingVersionException extends RefusedException {

    private static final long serialVersionUID = 1L;

    MissingVersionException() {
        super(Kind.VERSION_MISSING, "An If-Match header with the ETag of the resource, or *, is required.");
    }
}

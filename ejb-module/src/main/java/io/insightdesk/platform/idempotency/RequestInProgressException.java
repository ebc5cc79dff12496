package io.insightdesk.platform.idempotency;

import io.insightdesk.platform.RefusedException;

/** The same call is being worked on at this moment (REST: 409). */
public class RequestInProgressException extends RefusedException {

    private static final long serialVersionUID = 1L;

    RequestInProgressException() {
        super("the call is still in progress");
    }
}

package io.insightdesk.platform.idempotency;

import io.insightdesk.platform.RefusedException;

/** The key was used for another call (REST: 422). Nothing was done. */
public class IdempotencyKeyReusedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    IdempotencyKeyReusedException() {
        super("the key was used for another call");
    }
}

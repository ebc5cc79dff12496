package io.insightdesk.platform.idempotency;

import io.insightdesk.platform.RefusedException;

/** The key was used for another call (REST: 422). Nothing was done. */
public class IdempotencyKeyReusedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    IdempotencyKeyReusedException() {
        super(Kind.INVALID, "key-reused", "This Idempotency-Key was already used for a different request.");
    }
}

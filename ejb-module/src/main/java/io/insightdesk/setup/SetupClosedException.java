package io.insightdesk.setup;

import io.insightdesk.platform.RefusedException;

/** The operator has set no code: nobody creates tenants. */
public class SetupClosedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    public SetupClosedException() {
        super(Kind.CONFLICT, "no setup code is configured");
    }
}

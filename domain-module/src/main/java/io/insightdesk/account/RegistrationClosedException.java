package io.insightdesk.account;

import io.insightdesk.platform.RefusedException;

/** The tenant lets nobody register. */
public class RegistrationClosedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    public RegistrationClosedException() {
        super(Kind.CONFLICT, "registration is disabled for this tenant");
    }
}

package io.insightdesk.account;

import io.insightdesk.platform.RefusedException;

/** Nobody signs in with this (REST: 401). Says neither what was wrong nor how often. */
public class InvalidCredentialsException extends RefusedException {

    private static final long serialVersionUID = 1L;

    public InvalidCredentialsException() {
        super(Kind.UNAUTHENTICATED, "Invalid e-mail or password.");
    }
}

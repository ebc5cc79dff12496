package io.insightdesk.account;

import io.insightdesk.platform.RefusedException;

/** Nobody signs in with this (REST: 401). Says neither what was wrong nor how often. */
public class WrongCredentialsException extends RefusedException {

    private static final long serialVersionUID = 1L;

    public WrongCredentialsException() {
        super("wrong credentials");
    }
}

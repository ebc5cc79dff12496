package io.insightdesk.account;

import io.insightdesk.platform.NotFoundException;

/** The tenant has no such account (REST: 404). */
public class AccountNotFoundException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public AccountNotFoundException(Object id) {
        super("no account " + id);
    }
}

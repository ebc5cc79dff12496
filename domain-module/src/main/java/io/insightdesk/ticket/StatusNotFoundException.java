package io.insightdesk.ticket;

import io.insightdesk.platform.RefusedException;

/** The tenant has no such status of its own (REST: 404). */
public class StatusNotFoundException extends RefusedException {

    private static final long serialVersionUID = 1L;

    public StatusNotFoundException(Object id) {
        super("no status " + id);
    }
}

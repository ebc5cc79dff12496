package io.insightdesk.ticket.status;

import io.insightdesk.platform.NotFoundException;

/** The tenant has no such status of its own (REST: 404). */
public class StatusNotFoundException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public StatusNotFoundException(Object id) {
        super("no status " + id);
    }
}

package io.insightdesk.ticket;

import io.insightdesk.platform.RefusedException;

/** The ticket has no such link (REST: 404). */
public class LinkNotFoundException extends RefusedException {

    private static final long serialVersionUID = 1L;

    public LinkNotFoundException() {
        super("no such link");
    }
}

package io.insightdesk.ticket.link;

import io.insightdesk.platform.NotFoundException;

/** The ticket has no such link (REST: 404). */
public class LinkNotFoundException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public LinkNotFoundException() {
        super("no such link");
    }
}

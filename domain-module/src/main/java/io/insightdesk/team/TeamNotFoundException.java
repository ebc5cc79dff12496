package io.insightdesk.team;

import io.insightdesk.platform.NotFoundException;

/** The tenant has no such team, or it is archived (REST: 404). */
public class TeamNotFoundException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public TeamNotFoundException(Object id) {
        super("no team " + id);
    }
}

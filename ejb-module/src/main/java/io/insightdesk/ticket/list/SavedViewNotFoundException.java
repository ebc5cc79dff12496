package io.insightdesk.ticket.list;

import io.insightdesk.platform.NotFoundException;

/** There is no such view, or it is somebody else's (REST: 404). */
public class SavedViewNotFoundException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public SavedViewNotFoundException(Object id) {
        super("no view " + id);
    }
}

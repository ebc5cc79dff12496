package io.insightdesk.ticket.bulk;

import io.insightdesk.platform.NotFoundException;

/** There is no such bulk edit, or it is somebody else's (REST: 404). */
public class BulkNotFoundException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public BulkNotFoundException(Object id) {
        super("no bulk edit " + id);
    }
}

package io.insightdesk.field;

import io.insightdesk.platform.NotFoundException;

/** The tenant has no such custom field or form (REST: 404). */
public class FieldNotFoundException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public FieldNotFoundException(Object id) {
        super("no field or form " + id);
    }
}

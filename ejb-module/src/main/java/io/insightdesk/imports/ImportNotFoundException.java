package io.insightdesk.imports;

import io.insightdesk.platform.NotFoundException;

/** The tenant has no such import (REST: 404). */
public class ImportNotFoundException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public ImportNotFoundException(Object id) {
        super("no import " + id);
    }
}

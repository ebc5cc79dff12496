package io.insightdesk.imports;

import io.insightdesk.platform.RefusedException;

/** The tenant has no such import (REST: 404). */
public class ImportNotFoundException extends RefusedException {

    private static final long serialVersionUID = 1L;

    public ImportNotFoundException(Object id) {
        super("no import " + id);
    }
}

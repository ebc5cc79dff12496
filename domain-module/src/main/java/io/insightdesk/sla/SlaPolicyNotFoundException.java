package io.insightdesk.sla;

import io.insightdesk.platform.NotFoundException;

/** The tenant has no such policy (REST: 404). */
public class SlaPolicyNotFoundException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public SlaPolicyNotFoundException(Object id) {
        super("no SLA policy " + id);
    }
}

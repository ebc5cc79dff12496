package io.insightdesk.sla;

import io.insightdesk.platform.RefusedException;
import java.util.UUID;

/** The tenant has no such policy (REST: 404). */
public class SlaPolicyNotFoundException extends RefusedException {

    private static final long serialVersionUID = 1L;

    public SlaPolicyNotFoundException(UUID id) {
        super("no SLA policy " + id);
    }
}

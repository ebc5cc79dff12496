package io.insightdesk.customer;

import io.insightdesk.platform.NotFoundException;

/** The tenant has no such organisation (REST: 404). */
public class OrganisationNotFoundException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public OrganisationNotFoundException(Object id) {
        super("no organisation " + id);
    }
}

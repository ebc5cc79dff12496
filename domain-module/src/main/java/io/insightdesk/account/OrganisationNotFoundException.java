package io.insightdesk.account;

import io.insightdesk.platform.RefusedException;

/** The tenant has no such organisation (REST: 404). */
public class OrganisationNotFoundException extends RefusedException {

    private static final long serialVersionUID = 1L;

    public OrganisationNotFoundException(Object id) {
        super("no organisation " + id);
    }
}

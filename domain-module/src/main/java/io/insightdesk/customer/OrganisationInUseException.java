package io.insightdesk.customer;

import io.insightdesk.platform.RefusedException;

/** An organisation that customers or tickets name is not deleted (REST: 409). */
public class OrganisationInUseException extends RefusedException {

    private static final long serialVersionUID = 1L;

    public OrganisationInUseException() {
        super(Kind.CONFLICT, "organisation-in-use", "The organisation is in use by customers or tickets.");
    }
}

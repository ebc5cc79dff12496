package io.insightdesk.platform.web;

import io.insightdesk.platform.RefusedException;

/** A hidden field or a choice of a form that holds what no page of ours sends (400). */
public class MalformedFormException extends RefusedException {

    private static final long serialVersionUID = 1L;

    public MalformedFormException(String field) {
        super(Kind.MALFORMED, "malformed field " + field);
    }
}

package io.insightdesk.platform.security;

import io.insightdesk.platform.RefusedException;

/** The caller may see the thing but may not do this to it (REST: 403). What it may not even see is "not found". */
public class PermissionDeniedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    public PermissionDeniedException(String message) {
        super(Kind.FORBIDDEN, message);
    }

    @Override
    public String detail() {
        return "Your role does not have permission to do this.";
    }
}

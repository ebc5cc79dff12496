package io.insightdesk.platform;

/**
 * What was named does not exist for this caller, because there is none, or it is another tenant's, or the caller may not
 * know of it (REST and pages: 404).
 */
public abstract class NotFoundException extends RefusedException {

    private static final long serialVersionUID = 1L;

    protected NotFoundException(String message) {
        super(message);
    }
}

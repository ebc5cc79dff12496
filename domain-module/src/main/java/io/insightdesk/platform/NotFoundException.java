package io.insightdesk.platform;

/**
 * What was named does not exist for this caller, because there is none, or it is another tenant's, or the caller may not
 * know of it (REST and pages: 404).
 */
public class NotFoundException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final String what;

    /** @param what the noun for what was looked for, at the beginning of a sentence: {@code Team} */
    public NotFoundException(String what, Object id) {
        super(Kind.NOT_FOUND, what + " not found: " + id);
        this.what = what;
    }

    @Override
    public String detail() {
        return what + " not found.";
    }
}

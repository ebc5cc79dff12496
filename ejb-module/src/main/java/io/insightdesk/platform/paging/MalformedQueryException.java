package io.insightdesk.platform.paging;

import io.insightdesk.platform.RefusedException;

/** A filter, cursor, sort or limit that no list understands (REST: 400). */
public class MalformedQueryException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final String parameter;

    public MalformedQueryException(String parameter, String message) {
        super(Kind.MALFORMED, "malformed-query", message);
        this.parameter = parameter;
    }

    public String parameter() {
        return parameter;
    }

    @Override
    public String detail() {
        return "Invalid query parameter: " + parameter + ".";
    }
}

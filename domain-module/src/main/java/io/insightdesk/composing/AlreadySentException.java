package io.insightdesk.composing;

import io.insightdesk.platform.RefusedException;

/** The reply can't be taken back: it has left. */
public class AlreadySentException extends RefusedException {

    private static final long serialVersionUID = 1L;

    public AlreadySentException() {
        super(Kind.CONFLICT, "the caller has no such pending reply");
    }
}

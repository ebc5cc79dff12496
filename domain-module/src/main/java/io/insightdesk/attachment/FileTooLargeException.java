package io.insightdesk.attachment;

import io.insightdesk.platform.RefusedException;

/** A file has more bytes than one may have (REST: 413). Nothing of it is kept. */
public class FileTooLargeException extends RefusedException {

    private static final long serialVersionUID = 1L;

    /** @param most bytes that a file may have */
    public FileTooLargeException(long most) {
        super(Kind.TOO_LARGE, "A file has at most " + most + " bytes.");
    }
}

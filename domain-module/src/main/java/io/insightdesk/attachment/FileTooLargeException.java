package io.insightdesk.attachment;

import io.insightdesk.platform.RefusedException;

/** A file has more bytes than one may have (REST: 413). Nothing of it is kept. */
public class FileTooLargeException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final long most;

    /** @param most bytes that a file may have */
    public FileTooLargeException(long most) {
        super("the file has more than " + most + " bytes");
        this.most = most;
    }

    public long most() {
        return most;
    }
}

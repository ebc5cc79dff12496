package io.insightdesk.account;

import io.insightdesk.platform.RefusedException;

/** The link of a mail is not good any more: used, too old, or never ours (pages: 404). */
public class InvalidLinkException extends RefusedException {

    private static final long serialVersionUID = 1L;

    public InvalidLinkException() {
        super(Kind.NOT_FOUND, "the link is no longer valid");
    }
}

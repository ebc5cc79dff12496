package io.insightdesk.account;

import io.insightdesk.platform.NotFoundException;

/** The link of a mail is not good any more: used, too old, or never ours. */
public class InvalidLinkException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public InvalidLinkException() {
        super("the link is no longer valid");
    }
}

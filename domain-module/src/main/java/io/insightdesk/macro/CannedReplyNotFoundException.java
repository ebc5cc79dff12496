package io.insightdesk.macro;

import io.insightdesk.platform.NotFoundException;

/** There is no such canned reply for this person (REST: 404). */
public class CannedReplyNotFoundException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public CannedReplyNotFoundException(Object id) {
        super("Canned reply", id);
    }
}

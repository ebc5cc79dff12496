package io.insightdesk.attachment;

import io.insightdesk.platform.RefusedException;
import java.util.UUID;

/** There is no such file that this caller may have (REST: 404): it says the same for what belongs to others. */
public class AttachmentNotFoundException extends RefusedException {

    private static final long serialVersionUID = 1L;

    public AttachmentNotFoundException(UUID attachment) {
        super("no attachment " + attachment);
    }
}

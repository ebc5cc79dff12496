package io.insightdesk.attachment;

import io.insightdesk.platform.NotFoundException;
import java.util.UUID;

/** There is no such file that this caller may have (REST: 404): it says the same for what belongs to others. */
public class AttachmentNotFoundException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public AttachmentNotFoundException(UUID attachment) {
        super("no attachment " + attachment);
    }
}

package io.insightdesk.ticket.conversation;

import io.insightdesk.platform.input.InvalidInputException;
import java.util.List;
import java.util.UUID;

/** Attaches files to messages; implemented by the feature that stores them. */
public interface AttachmentLinker {

    /**
     * Gives uploads of the caller to a message that is just being written.
     *
     * @param uploads their ids, unchecked
     * @throws InvalidInputException when there are too many, or one is not the caller's, or was sent before
     */
    void enclose(UUID message, List<String> uploads);
}

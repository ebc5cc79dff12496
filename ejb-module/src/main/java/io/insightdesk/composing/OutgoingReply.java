package io.insightdesk.composing;

import io.insightdesk.ticket.conversation.PostMessage;
import java.util.Optional;
import java.util.UUID;

/**
 * What an agent sends, unchecked.
 *
 * @param macro whose reply was edited: everything else that it says is done together with the message, or neither
 */
public record OutgoingReply(PostMessage message, Optional<UUID> macro) {

    public static OutgoingReply of(PostMessage message) {
        return new OutgoingReply(message, Optional.empty());
    }
}

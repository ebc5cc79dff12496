package io.insightdesk.composing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.insightdesk.platform.input.Text;
import io.insightdesk.ticket.Visibility;
import io.insightdesk.ticket.conversation.PostMessage;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A public reply as it is stored until it leaves, cleaned of what can't be; see {@link OutgoingReply}. */
@JsonInclude(Include.NON_NULL) // nodes of the previous release leave them out
public record PendingMessage(
        String body,
        String bodyHtml,
        String clientId,
        Integer lastSeenSeq,
        List<String> attachments,
        String status,
        UUID macro) {

    static PendingMessage of(OutgoingReply reply) {
        var message = reply.message();
        return new PendingMessage(
                clean(message.body()),
                clean(message.bodyHtml()),
                message.clientId(),
                message.lastSeenSeq(),
                List.copyOf(message.attachments()),
                message.status(),
                reply.macro().orElse(null));
    }

    private static String clean(String text) {
        return Optional.ofNullable(text).map(Text::lines).orElse(null);
    }

    OutgoingReply outgoing() {
        var message =
                new PostMessage(body, bodyHtml, Visibility.PUBLIC.code(), clientId, lastSeenSeq, attachments, status);
        return new OutgoingReply(message, Optional.ofNullable(macro));
    }
}

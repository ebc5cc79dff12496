package io.insightdesk.composing;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.platform.Json;
import io.insightdesk.ticket.conversation.PostMessage;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PendingMessageTest {

    @Test
    void aMessageIsTheSameAfterItWasStored() {
        var message = new PostMessage(null, "<p>ü 😀 \"x\"</p>", "public", "client", 3)
                .with(List.of("a", "b"))
                .then("solved");
        var reply = new OutgoingReply(message, Optional.of(UUID.randomUUID()));

        var sent = PendingMessage.of(reply);

        assertThat(sent.outgoing()).isEqualTo(reply);
        assertThat(Json.read(Json.write(sent), PendingMessage.class)).isEqualTo(sent);
    }
}

package io.insightdesk.composing;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.ticket.conversation.PostMessage;
import jakarta.json.bind.JsonbBuilder;
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
        var json = JsonbBuilder.create();

        var sent = PendingMessage.of(reply);

        assertThat(sent.outgoing()).isEqualTo(reply);
        assertThat(json.fromJson(json.toJson(sent), PendingMessage.class)).isEqualTo(sent);
    }
}

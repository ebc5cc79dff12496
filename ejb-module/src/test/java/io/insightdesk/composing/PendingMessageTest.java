package io.insightdesk.composing;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.ticket.PostMessage;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class PendingMessageTest {

    @Test
    void aMessageIsTheSameAfterItWasStored() {
        var sent = PendingMessage.of(new PostMessage(null, "<p>ü 😀 \"x\"</p>", "public", "client", 3)
                .with(List.of("a", "b"))
                .then("solved"));
        var json = JsonbBuilder.create();

        assertThat(json.fromJson(json.toJson(sent), PendingMessage.class)).isEqualTo(sent);
    }
}

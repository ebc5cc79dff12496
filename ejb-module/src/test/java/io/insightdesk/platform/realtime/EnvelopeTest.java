package io.insightdesk.platform.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {

    @Test
    void aMessageArrivesAsItWasSent() {
        var audience = Audience.ofDeskAnd(Set.of(UUID.randomUUID()));
        var message = new RealtimeMessage(UUID.randomUUID(), "ticket.submitted", UUID.randomUUID(), audience);
        var sent = new Envelope(UUID.randomUUID(), message);

        assertThat(Envelope.fromJson(sent.toJson())).contains(sent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "{}", "[]", "null", "{\"node\":\"x\"}", "{\"node\":{}}", "{\"message\":{}}"})
    void whatIsNoMessageIsIgnored(String text) {
        assertThat(Envelope.fromJson(text)).isEmpty();
    }
}

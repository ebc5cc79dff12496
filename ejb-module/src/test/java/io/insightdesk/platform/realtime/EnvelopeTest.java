package io.insightdesk.platform.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
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

    @Test
    void aMessageThatIsCutOffAnywhereIsIgnoredAtOnce() {
        var message = new RealtimeMessage(
                UUID.randomUUID(), "ticket.submitted", UUID.randomUUID(), Audience.of(UUID.randomUUID()));
        var whole = new Envelope(UUID.randomUUID(), message).toJson().replaceFirst("\\{", "{\"later\":[{\"x\":[1]}],");

        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            assertThat(Envelope.fromJson(whole)).isPresent();
            assertThat(IntStream.range(0, whole.length()).mapToObj(length -> whole.substring(0, length)))
                    .allSatisfy(
                            cut -> assertThat(Envelope.fromJson(cut)).as(cut).isEmpty());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"message\":[]}",
                "{\"message\":{\"tenant\":[],\"audience\":1}}",
                "{\"message\":{\"audience\":{\"desk\":\"x\",\"accounts\":{}}}}",
                "{\"message\":{\"audience\":{\"accounts\":[1,{},null]}}}",
                "{\"node\":1e400}"
            })
    void whatIsMistypedIsIgnored(String text) {
        assertThat(Envelope.fromJson(text)).isEmpty();
    }
}

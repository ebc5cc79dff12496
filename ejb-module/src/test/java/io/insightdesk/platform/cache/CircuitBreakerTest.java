package io.insightdesk.platform.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {

    private final AtomicInteger opened = new AtomicInteger();
    private final CircuitBreaker<String> circuit =
            new CircuitBreaker<>(UncheckedIOException.class::isInstance, opened::incrementAndGet);

    @Test
    void nothingIsCalledBeforeTheResourceAnswered() {
        assertThat(circuit.call(resource -> "reached")).isEmpty();
        assertThat(circuit.isOpen()).isTrue();
    }

    @Test
    void callsReachAResourceThatAnswers() {
        circuit.close("valkey");

        assertThat(circuit.call(resource -> resource + " said so")).contains("valkey said so");
        assertThat(circuit.call(resource -> null)).isEmpty();
        assertThat(circuit.isOpen()).isFalse();
    }

    @Test
    void theFirstLossAnswersNothingAndKeepsFurtherCallsAway() {
        circuit.close("valkey");

        assertThat(circuit.call(CircuitBreakerTest::away)).isEmpty();

        assertThat(circuit.isOpen()).isTrue();
        assertThat(circuit.call(resource -> "reached")).isEmpty();
        assertThat(opened).hasValue(1);
    }

    @Test
    void aRefusedCallIsNoLoss() {
        circuit.close("valkey");

        assertThatThrownBy(() -> circuit.call(resource -> {
                    throw new IllegalArgumentException("wrong type");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(circuit.isOpen()).isFalse();
    }

    @Test
    void aCallThatBeganBeforeTheRecoveryDoesNotOpenItAgain() {
        circuit.close("old connections");

        circuit.call(resource -> {
            circuit.call(CircuitBreakerTest::away);
            circuit.close("new connections");
            return away(resource);
        });

        assertThat(circuit.isOpen()).isFalse();
        assertThat(opened).hasValue(1);
    }

    private static String away(String resource) {
        throw new UncheckedIOException(new java.io.IOException("connection reset"));
    }
}

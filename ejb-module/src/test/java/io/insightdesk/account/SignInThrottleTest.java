package io.insightdesk.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private static final UUID TENANT = UUID.randomUUID();

    private final SignInThrottle throttle = new SignInThrottle();

    @BeforeEach
    void countOnThisNode() {
        throttle.ofAccount = new SignInDelay(3, Duration.ofMillis(100), Duration.ofMillis(400));
        var counters = new LocalFailureCounters();
        counters.clock = Clock.systemUTC();
        throttle.failures = counters;
    }

    @Test
    void fourthAttemptAfterThreeFailuresWaits() {
        fail("ana@acme.test", "192.0.2.1", 3);

        var before = Instant.now();
        throttle.delayed(TENANT, "ana@acme.test", "192.0.2.1", () -> "in");

        assertThat(Duration.between(before, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(100));
    }

    @Test
    void rightPasswordEndsTheWaiting() {
        fail("ana@acme.test", "192.0.2.1", 3);
        throttle.delayed(TENANT, "ana@acme.test", "192.0.2.1", () -> "in");

        var before = Instant.now();
        throttle.delayed(TENANT, "ana@acme.test", "192.0.2.1", () -> "in");

        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofMillis(100));
    }

    @Test
    void oneAddressCanKeepOnlyAFewThreadsWaiting() {
        fail("ana@acme.test", "192.0.2.1", 5);
        var pool = Executors.newFixedThreadPool(12);
        var attempts = new ArrayList<CompletableFuture<String>>();

        for (var attempt = 0; attempt < 12; attempt++) {
            attempts.add(CompletableFuture.supplyAsync(() -> outcome("192.0.2.1"), pool));
        }

        assertThat(attempts)
                .extracting(CompletableFuture::join)
                .filteredOn("refused"::equals)
                .hasSize(9);
        pool.shutdown();
    }

    @Test
    void guesserElsewhereDoesNotKeepTheOwnerOut() {
        fail("ana@acme.test", "192.0.2.1", 5);
        var pool = Executors.newFixedThreadPool(6);
        for (var attempt = 0; attempt < 6; attempt++) {
            pool.submit(() -> outcome("192.0.2.1"));
        }

        var owner = outcome("198.51.100.7");

        assertThat(owner).isEqualTo("in");
        pool.shutdownNow();
    }

    @Test
    void refusedAttemptIsNotMade() {
        Supplier<String> neverRun = () -> {
            throw new AssertionError("was run");
        };
        fail("ana@acme.test", "192.0.2.1", 3);
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(TooManyAttemptsException.class)
                .isThrownBy(() -> throttle.delayed(TENANT, "ana@acme.test", "192.0.2.1", neverRun));
        assertThat(Thread.interrupted()).isTrue();
    }

    private String outcome(String address) {
        try {
            return throttle.delayed(TENANT, "ana@acme.test", address, () -> "in");
        } catch (TooManyAttemptsException refused) {
            return "refused";
        }
    }

    private void fail(String email, String address, int times) {
        for (var time = 0; time < times; time++) {
            throttle.failures.add("account:" + TENANT + ":" + email);
            throttle.failures.add("address:" + address);
        }
    }
}

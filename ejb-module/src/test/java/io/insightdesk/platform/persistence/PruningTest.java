package io.insightdesk.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PruningTest {

    private final Logger log = Logger.getLogger(Pruning.class.getName());
    private final Warnings warnings = new Warnings();

    @BeforeEach
    void listen() {
        log.addHandler(warnings);
        log.setUseParentHandlers(false);
    }

    @AfterEach
    void stopListening() {
        log.removeHandler(warnings);
        log.setUseParentHandlers(true);
    }

    @Test
    void itGoesOnUntilNothingIsLeft() {
        Queue<Long> parts = new ArrayDeque<>(List.of(1000L, 1000L, 3L, 0L, 7L));

        Pruning.all("Old things", parts::remove);

        assertThat(parts).containsExactly(7L);
        assertThat(warnings.said).isEmpty();
    }

    @Test
    void aFailureIsLoggedAndEndsIt() {
        Queue<Long> parts = new ArrayDeque<>(List.of(1000L));

        Pruning.all("Old things", parts::remove);

        assertThat(warnings.said).containsExactly("Old things could not be deleted; trying again in an hour");
    }

    private static final class Warnings extends Handler {

        private final List<String> said = new ArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            said.add(entry.getMessage());
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}

package io.insightdesk.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server's log of start, demo and all STs before this one, which is the last, warns of nothing unexplained. */
@ExtendWith(DeskExtension.class)
@Order(Integer.MAX_VALUE)
class ServerLogST {

    @Test
    void nothingUnexplainedIsWarnedOf(Desk desk) {
        var log = desk.serverLog();

        assertThat(log).as("entries of this run").hasSizeGreaterThan(50);
        assertThat(desk.unexplainedWarnings(Instant.EPOCH)).isEmpty();
    }
}

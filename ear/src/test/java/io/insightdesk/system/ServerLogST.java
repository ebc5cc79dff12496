package io.insightdesk.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
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
        assertThat(log)
                .filteredOn(ServerLogEntry::isWarning)
                .filteredOn(ServerLogST::isUnexplained)
                .isEmpty();
    }

    private static boolean isUnexplained(ServerLogEntry entry) {
        return Stream.of(ExplainedWarning.values()).noneMatch(warning -> warning.explains(entry));
    }
}

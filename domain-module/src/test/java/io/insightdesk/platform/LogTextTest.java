package io.insightdesk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.ticket.TicketNotFoundException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class LogTextTest {

    private static final String FORGED = "x\n[2026-11-28T12:00:00] [SEVERE] FORGED\r\u0000\u001b[2J\u2028\u0085\u202e";

    @Test
    void whatIsPrintedStaysAsItIs() {
        assertThat(LogText.escaped("Größe: \"5\" \\ 日本 🔥")).isEqualTo("Größe: \"5\" \\ 日本 🔥");
        assertThat(LogText.escaped((String) null)).isNull();
    }

    @Test
    void whatIsNoPrintIsEscaped() {
        assertThat(LogText.escaped(FORGED))
                .isEqualTo("x\\u000a[2026-11-28T12:00:00] [SEVERE] FORGED"
                        + "\\u000d\\u0000\\u001b[2J\\u2028\\u0085\\u202e");
    }

    @Test
    void whatIsEndlessIsCut() {
        assertThat(LogText.escaped("a".repeat(1_000_000))).hasSize(2001).endsWith("…");
    }

    @Test
    void aRefusalQuotesWhatWasSentOnOneLine() {
        assertThat(new TicketNotFoundException(FORGED).getMessage()).doesNotContain("\n", "\r", "\u0000", "\u001b");
    }

    @Test
    void aFailureIsPrintedWithoutForgedLines() {
        var failure = new IllegalStateException("outer", new IllegalArgumentException(FORGED));

        assertThat(printed(LogText.escaped(failure)))
                .isEqualTo(printed(failure).replace(FORGED, LogText.escaped(FORGED)));
    }

    @Test
    void aFailureWithNothingToEscapeIsItself() {
        var failure = new IllegalStateException("outer", new IllegalArgumentException("inner"));

        assertThat(LogText.escaped(failure)).isSameAs(failure);
    }

    private static String printed(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}

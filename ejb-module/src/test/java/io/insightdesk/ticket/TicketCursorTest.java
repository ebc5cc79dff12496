package io.insightdesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.insightdesk.platform.paging.MalformedQueryException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketCursorTest {

    private static final UUID ID = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final TicketSort SORT = TicketSort.LAST_UPDATED;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-02 12:00:00.123456+00",
                "2026-03-02 12:00:00+00",
                "2026-03-02 12:00:00+05:30",
                "infinity",
                "4",
                "1042"
            })
    void aCursorComesBackAsItWas(String value) {
        var cursor = new TicketCursor(SORT, value, ID);

        assertThat(TicketCursor.parse(cursor.toString(), SORT)).isEqualTo(cursor);
    }

    @Test
    void aCursorIsOneWordForAnAddress() {
        assertThat(new TicketCursor(SORT, "2026-03-02 12:00:00+00", ID).toString())
                .matches("[A-Za-z0-9_-]+");
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        var cursor = new TicketCursor(SORT, "2026-03-02 12:00:00+00", ID).toString();

        assertThatThrownBy(() -> TicketCursor.parse(cursor, TicketSort.parse("updatedAt")))
                .isInstanceOfSatisfying(MalformedQueryException.class, refused -> assertThat(refused.parameter())
                        .isEqualTo("cursor"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-updatedAt",
                "-updatedAt|2026-03-02 12:00:00+00",
                "-updatedAt|2026-03-02 12:00:00+00|not-an-id",
                "-updatedAt|now()|018f0000-0000-7000-8000-000000000001",
                "-updatedAt|1'; drop table ticket|018f0000-0000-7000-8000-000000000001",
                "-updatedAt||018f0000-0000-7000-8000-000000000001",
                "-updatedAt|1|018f0000-0000-7000-8000-000000000001|more",
                "-updatedAt|1|1-1-1-1-1-1"
            })
    void aMadeUpCursorIsRefused(String text) {
        var word = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> TicketCursor.parse(word, SORT)).isInstanceOf(MalformedQueryException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "a b", "ä", "=", "{\"next\":1}"})
    void whatIsNotEvenEncodedIsRefused(String word) {
        assertThatThrownBy(() -> TicketCursor.parse(word, SORT)).isInstanceOf(MalformedQueryException.class);
    }
}

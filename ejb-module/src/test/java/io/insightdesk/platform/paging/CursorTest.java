package io.insightdesk.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final String ID = "018f0000-0000-7000-8000-000000000001";
    private static final String ORDER = "-updatedAt";

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(CursorType.MOMENT, moment("2026-03-02T12:00:00.123456Z")),
                Arguments.of(CursorType.MOMENT, moment("0001-01-01T00:00:00Z")),
                Arguments.of(CursorType.MOMENT, moment("9999-12-31T23:59:59.999999Z")),
                Arguments.of(CursorType.MOMENT, OffsetDateTime.MAX),
                Arguments.of(CursorType.NUMBER, 1042L),
                Arguments.of(CursorType.RANK, 4));
    }

    private static OffsetDateTime moment(String text) {
        return Instant.parse(text).atOffset(ZoneOffset.UTC);
    }

    @ParameterizedTest
    @MethodSource("values")
    void aCursorComesBackAsItWas(CursorType type, Object value) {
        var cursor = new Cursor(ORDER, value, UUID.fromString(ID));

        assertThat(Cursor.parse(cursor.word(type), ORDER, type)).isEqualTo(cursor);
    }

    @ParameterizedTest
    @MethodSource("values")
    void aCursorIsOneWordForAnAddress(CursorType type, Object value) {
        assertThat(new Cursor(ORDER, value, UUID.fromString(ID)).word(type)).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        var word = new Cursor(ORDER, 1L, UUID.fromString(ID)).word(CursorType.NUMBER);

        assertThatThrownBy(() -> Cursor.parse(word, "updatedAt", CursorType.NUMBER))
                .isInstanceOfSatisfying(MalformedQueryException.class, refused -> assertThat(refused.parameter())
                        .isEqualTo("cursor"));
    }

    @ParameterizedTest
    @CsvSource({
        "MOMENT, 5",
        "MOMENT, 99999",
        "MOMENT, -infinity",
        "MOMENT, 2026-13-01T00:00:00Z",
        "MOMENT, 2026-02-30T00:00:00Z",
        "MOMENT, 2026-03-02 12:00:00+00",
        "MOMENT, 2026-03-02T12:00:00+99:99",
        "MOMENT, 0000-01-01T00:00:00Z",
        "MOMENT, +10000-01-01T00:00:00Z",
        "MOMENT, now()",
        "NUMBER, infinity",
        "NUMBER, -1",
        "NUMBER, 1.5",
        "NUMBER, 9999999999999999999",
        "NUMBER, 2026-03-02T12:00:00Z",
        "RANK, infinity",
        "RANK, 99999",
        "RANK, ''",
        "RANK, 1'; drop table ticket",
    })
    void aValueOfAnotherTypeIsRefused(CursorType type, String value) {
        var word = encoded(ORDER + "|" + value + "|" + ID);

        assertThatThrownBy(() -> Cursor.parse(word, ORDER, type)).isInstanceOf(MalformedQueryException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-updatedAt",
                "-updatedAt|1",
                "-updatedAt|1|not-an-id",
                "-updatedAt|1|1-1-1-1-1",
                "-updatedAt|1|018f0000-0000-7000-8000-000000000001|more"
            })
    void aMadeUpCursorIsRefused(String text) {
        assertThatThrownBy(() -> Cursor.parse(encoded(text), ORDER, CursorType.NUMBER))
                .isInstanceOf(MalformedQueryException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "a b", "ä", "=", "{\"next\":1}"})
    void whatIsNotEvenEncodedIsRefused(String word) {
        assertThatThrownBy(() -> Cursor.parse(word, ORDER, CursorType.NUMBER))
                .isInstanceOf(MalformedQueryException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "1-1-1-1-1", "018f0000-0000-7000-8000-00000000000g"})
    void aListOrderedByIdTakesIdsAlone(String word) {
        assertThatThrownBy(() -> Cursor.id(word)).isInstanceOf(MalformedQueryException.class);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

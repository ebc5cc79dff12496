package io.insightdesk.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.platform.Labels;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldInputTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TEXT | Room 7 | \"Room 7\"",
                "TEXT | ' Room 7 ' | \"Room 7\"",
                "NUMBER | 12,50 | 12.50",
                "NUMBER | much | \"much\"",
                "DATE | 2026-11-24 | \"2026-11-24\"",
                "CHOICE | ink | \"ink\"",
                "MULTI_CHOICE | paper;ink | [\"ink\",\"paper\"]",
                "CHECKBOX | true | true",
            })
    void whatAPlainFormSendsIsAsTheApiTakesIt(FieldKind kind, String sent, String value) {
        var input = input(kind);

        input.fill(List.of(sent.split(";")));

        assertThat(input.getValue()).hasToString(value);
    }

    @ParameterizedTest
    @CsvSource({"TEXT,null", "NUMBER,null", "DATE,null", "CHOICE,null", "MULTI_CHOICE,[]", "CHECKBOX,false"})
    void whatItDoesNotSendIsNoValue(FieldKind kind, String value) {
        var input = input(kind);

        input.fill(List.of());

        assertThat(input.getValue()).hasToString(value);
    }

    @Test
    void anEmptyLineIsNoValue() {
        var input = input(FieldKind.TEXT);

        input.fill(List.of(" "));

        assertThat(input.getValue()).hasToString("null");
    }

    private static FieldInput input(FieldKind kind) {
        var choices = Stream.of("ink", "paper")
                .map(key -> new FieldChoice(key, Labels.of(key), false))
                .toList();
        var terms = new CustomField.Terms(Labels.of("Field"), choices, false, false, CustomerAccess.NONE, 1, false);
        var field = new CustomField(UUID.randomUUID(), "field", kind, terms, NOON);
        return new FieldInput(field, Optional.empty(), Locale.ENGLISH);
    }
}

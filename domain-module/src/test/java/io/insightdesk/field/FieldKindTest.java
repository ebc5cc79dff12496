package io.insightdesk.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.field.FieldValue.Amount;
import io.insightdesk.field.FieldValue.Flag;
import io.insightdesk.field.FieldValue.Word;
import io.insightdesk.field.FieldValue.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.StringNode;

class FieldKindTest {

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(FieldKind.TEXT, new Word("left, right")),
                Arguments.of(FieldKind.TEXT, new Word("true")),
                Arguments.of(FieldKind.NUMBER, new Amount(new BigDecimal("-1200.50"))),
                Arguments.of(FieldKind.NUMBER, new Amount(new BigDecimal("1e14"))),
                Arguments.of(FieldKind.DATE, new Word("2026-11-24")),
                Arguments.of(FieldKind.CHOICE, new Word("printer")),
                Arguments.of(FieldKind.MULTI_CHOICE, new Words(List.of("ink"))),
                Arguments.of(FieldKind.MULTI_CHOICE, new Words(List.of("ink", "paper"))),
                Arguments.of(FieldKind.CHECKBOX, new Flag(true)),
                Arguments.of(FieldKind.CHECKBOX, new Flag(false)));
    }

    @ParameterizedTest
    @MethodSource("values")
    void whatAHistoryKeepsIsTheSameValueAgain(FieldKind kind, FieldValue value) {
        assertThat(FieldValue.fromJson(kind.jsonOf(value.text()))).isEqualTo(value);
    }

    @Test
    void whatIsNoNumberStaysATextToBeRefused() {
        assertThat(FieldKind.NUMBER.jsonOf("printer")).isInstanceOf(StringNode.class);
    }
}

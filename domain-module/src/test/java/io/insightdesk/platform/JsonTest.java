package io.insightdesk.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class JsonTest {

    @Test
    void whatIsNestedTooDeepIsRefused() {
        assertThat(Json.object(nested(Json.DEEPEST)).has("in")).isTrue();
        assertThatThrownBy(() -> Json.object(nested(Json.DEEPEST + 1))).isInstanceOf(JacksonException.class);
    }

    @Test
    void aNumberOfTooManyDigitsIsRefused() {
        assertThat(Json.object("{\"n\":%s}".formatted("9".repeat(Json.LONGEST_NUMBER)))
                        .get("n")
                        .isIntegralNumber())
                .isTrue();
        assertThatThrownBy(() -> Json.object("{\"n\":%s}".formatted("9".repeat(Json.LONGEST_NUMBER + 1))))
                .isInstanceOf(JacksonException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]", "null", "\"text\"", "{} {}", "{}x", "{\"a\":1", "{\"a\":1,}"})
    void whatIsNotOneWholeObjectIsRefused(String text) {
        assertThatThrownBy(() -> Json.object(text)).isInstanceOf(JacksonException.class);
    }

    @Test
    void decimalsStayExact() {
        assertThat(Json.object("{\"n\":0.1000}").get("n").decimalValue()).isEqualTo("0.1000");
    }

    private static String nested(int depth) {
        return "{\"in\":".repeat(depth - 1) + "{}" + "}".repeat(depth - 1);
    }
}

package io.insightdesk.platform.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputCheckTest {

    private final InputCheck check = new InputCheck();

    @Test
    void nothingWrongThrowsNothing() {
        check.line("subject", "Printer", 250);

        assertThatCode(check::throwIfWrong).doesNotThrowAnyException();
    }

    @Test
    void everythingWrongIsSaidAtOnceInTheOrderFound() {
        check.line("subject", "", 250);
        check.text("body", "long", 3);
        check.oneOf("role", "boss", Role.class);
        check.wrong("tags", Rule.TOO_MANY, 30);

        var refusal = catchThrowableOfType(InvalidInputException.class, check::throwIfWrong);

        assertThat(refusal.errors())
                .containsExactly(
                        FieldError.of("subject", Rule.REQUIRED),
                        FieldError.of("body", Rule.TOO_LONG, 3),
                        FieldError.of("role", Rule.NOT_ONE_OF, "customer, agent, admin, owner"),
                        FieldError.of("tags", Rule.TOO_MANY, 30));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", "\n\t", "\u0000", "\u2003"})
    void whatIsBlankAfterCleaningIsMissing(String given) {
        check.text("body", given, 10);

        var refusal = catchThrowableOfType(InvalidInputException.class, check::throwIfWrong);

        assertThat(refusal.errors()).containsExactly(FieldError.of("body", Rule.REQUIRED));
    }

    @Test
    void lengthCountsCharactersNotUtf16Units() {
        var fire = "🔥".repeat(250);

        assertThat(check.line("subject", fire, 250)).isEqualTo(fire);
        assertThatCode(check::throwIfWrong).doesNotThrowAnyException();
    }

    @Test
    void oneCharacterTooManyIsTooLong() {
        check.line("subject", "🔥".repeat(251), 250);

        var refusal = catchThrowableOfType(InvalidInputException.class, check::throwIfWrong);

        assertThat(refusal.errors()).containsExactly(FieldError.of("subject", Rule.TOO_LONG, 250));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void anOptionalBlankIsAbsentAndRight(String given) {
        assertThat(check.optionalLine("name", given, 10)).isEmpty();
        assertThat(check.oneOf("role", given, Role.class)).isEmpty();
        assertThatCode(check::throwIfWrong).doesNotThrowAnyException();
    }

    @Test
    void constantsGoByTheirCode() {
        assertThat(check.oneOf("role", "agent", Role.class)).contains(Role.AGENT);
        assertThatCode(check::throwIfWrong).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "boss"})
    void constantsThatAreNotAllowedAreNotNamedEither(String given) {
        assertThat(check.oneOf("role", given, Role.class, Role::isStaff)).isEmpty();
        assertThat(check.errors()).containsExactly(FieldError.of("role", Rule.NOT_ONE_OF, "agent, admin, owner"));
    }

    @Test
    void constantsInUpperCaseAreNotUnderstood() {
        assertThat(check.oneOf("role", "AGENT", Role.class)).isEmpty();
        assertThat(catchThrowableOfType(InvalidInputException.class, check::throwIfWrong))
                .isNotNull();
    }

    @Test
    void whiteSpaceAroundATextDoesNotMakeItTooLong() {
        var around = " ".repeat(2000);

        assertThat(check.line("subject", around + "Printer" + around, 250)).isEqualTo("Printer");
        assertThat(check.text("body", "\r\n".repeat(250) + "a" + "\r\n".repeat(250), 250))
                .isEqualTo("a");
        assertThatCode(check::throwIfWrong).doesNotThrowAnyException();
    }

    @Test
    void whatIsFarTooLongIsRefusedWhateverWouldBeCleanedAway() {
        check.line("subject", " ".repeat(100_000) + "a", 250);
        check.text("body", "\u0000".repeat(100_000), 250);
        check.optionalLine("name", " ".repeat(100_000), 10);

        var refusal = catchThrowableOfType(InvalidInputException.class, check::throwIfWrong);

        assertThat(refusal.errors())
                .containsExactly(
                        FieldError.of("subject", Rule.TOO_LONG, 250),
                        FieldError.of("body", Rule.TOO_LONG, 250),
                        FieldError.of("name", Rule.TOO_LONG, 10));
    }
}

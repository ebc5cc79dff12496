package io.insightdesk.platform.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.insightdesk.platform.Coded;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.Known.Kind;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftsTest {

    private enum Width implements Coded {
        SMALL,
        LARGE;

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Limit(Integer value) implements Settable<Integer> {}

    private record Part(
            @NotNull @Key String key,
            @Between(min = 0, max = 9) Limit limit) {}

    private record Given(
            @NotNull(groups = OnCreate.class) @PlainText(max = 5)
            String name,

            @PlainText(max = 20, multiline = true, optional = true)
            String comment,

            @OneOf(Width.class) String size,

            @OneOf(value = Width.class, optional = false, ignoreCase = true, cleaned = true)
            String lenient,

            @Between(min = 1, max = 9) Integer position,
            @Size(min = 1, max = 2) List<Part> parts,
            @Known(Kind.LANGUAGE) String language,

            @NotNull(message = "UNKNOWN", groups = OnCreate.class) @Known(Kind.TIME_ZONE)
            String timeZone) {

        Given() {
            this(null, null, null, null, null, null, null, null);
        }

        static Given named(String name) {
            return new Given(name, null, null, null, null, null, null, null);
        }

        static Given commented(String comment) {
            return new Given(null, comment, null, null, null, null, null, null);
        }

        static Given sized(String size, String lenient) {
            return new Given(null, null, size, lenient, null, null, null, null);
        }

        static Given with(Integer position, List<Part> parts) {
            return new Given(null, null, null, null, position, parts, null, null);
        }

        static Given in(String language, String timeZone) {
            return new Given(null, null, null, null, null, null, language, timeZone);
        }
    }

    private final InputCheck check = new InputCheck();

    @Nested
    class Texts {

        @Test
        void areCleaned() {
            assertThat(Drafts.check(check, Given.named(" a\r\n b\u0000 ")).name())
                    .isEqualTo("a b");
            assertThat(Drafts.check(check, Given.commented(" a\r\nb ")).comment())
                    .isEqualTo(" a\nb");
            assertThat(wrong()).isEmpty();
        }

        @Test
        void areMeasuredInCharactersWhenTheyAreClean() {
            assertThat(wrong(Given.named("  😀😀😀😀😀  "))).isEmpty();
            assertThat(wrong(Given.named("😀😀😀😀😀😀"))).containsExactly(FieldError.of("name", Rule.TOO_LONG, 5));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\u0007", "\u2003\n"})
        void areMissingWhenTheyAreBlank(String blank) {
            assertThat(wrong(Given.named(blank))).containsExactly(FieldError.of("name", Rule.REQUIRED));
            assertThat(wrong(Given.commented(blank))).isEmpty();
            assertThat(Drafts.check(check, Given.commented(blank)).comment()).isNull();
        }

        @Test
        void farTooLongAreRefusedWithoutTheWorkOfCleaning() {
            var given = Given.named(" ".repeat(100_000));

            assertThat(wrong(given)).containsExactly(FieldError.of("name", Rule.TOO_LONG, 5));
        }
    }

    @Nested
    class OtherConstraints {

        @ParameterizedTest
        @CsvSource({"small, LARGE", "'', ' large '"})
        void codesAreTakenAsTheirConstraintSays(String size, String lenient) {
            assertThat(wrong(Given.sized(size, lenient))).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"Small, size", "' small', size"})
        void unknownCodesAreToldWithThoseThatThereAre(String size, String field) {
            assertThat(wrong(Given.sized(size, null)))
                    .containsExactly(FieldError.of(field, Rule.NOT_ONE_OF, "small, large"));
        }

        @Test
        void aBlankCodeIsNoneOnlyWhereItMayBe() {
            assertThat(Drafts.check(check, Given.sized(" ", null)).size()).isNull();
            assertThat(wrong(Given.sized(null, " ")))
                    .containsExactly(FieldError.of("lenient", Rule.NOT_ONE_OF, "small, large"));
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 10, Integer.MIN_VALUE})
        void numbersStayInTheirRange(int position) {
            assertThat(wrong(Given.with(position, null)))
                    .containsExactly(FieldError.of("position", Rule.OUT_OF_RANGE, 1L, 9L));
        }

        @Test
        void whatDoesNotExistIsUnknown() {
            assertThat(wrong(Given.in("de", "Europe/Berlin"))).isEmpty();
            assertThat(wrong(Given.in("", "Europe/Atlantis")))
                    .containsExactly(FieldError.of("language", Rule.UNKNOWN), FieldError.of("timeZone", Rule.UNKNOWN));
        }
    }

    @Nested
    class Lists {

        @Test
        void haveAsManyEntriesAsTheyMay() {
            var part = new Part("a", null);

            assertThat(wrong(Given.with(null, List.of()))).containsExactly(FieldError.of("parts", Rule.REQUIRED));
            assertThat(wrong(Given.with(null, List.of(part, part, new Part("?", null)))))
                    .as("the entries of too many are not looked at")
                    .containsExactly(FieldError.of("parts", Rule.TOO_MANY, 2));
        }

        @Test
        void areLookedInto() {
            var parts = List.of(new Part(" ", new Limit(10)), new Part(" b ", new Limit(null)));

            assertThat(wrong(Given.with(null, parts)))
                    .containsExactly(
                            FieldError.of("parts[0].key", Rule.REQUIRED),
                            FieldError.of("parts[0].limit", Rule.OUT_OF_RANGE, 0L, 9L));
            assertThat(Drafts.check(check, Given.with(null, parts))
                            .parts()
                            .get(1)
                            .key())
                    .isEqualTo("b");
        }

        @ParameterizedTest
        @ValueSource(strings = {"A", "1a", "a-b", "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddx"})
        void keysAreForPrograms(String key) {
            assertThat(wrong(Given.with(null, List.of(new Part(key, null)))))
                    .containsExactly(FieldError.of("parts[0].key", Rule.NOT_A_KEY));
        }
    }

    @Nested
    class Telling {

        @Test
        void whatIsCreatedNeedsMoreThanAChange() {
            assertThat(wrong(new Given())).isEmpty();
            assertThat(wrong(new Given(), OnCreate.class))
                    .containsExactly(FieldError.of("name", Rule.REQUIRED), FieldError.of("timeZone", Rule.UNKNOWN));
        }

        @Test
        void isInTheOrderInWhichMembersAreAskedFor() {
            Drafts.check(check, new Given("", null, "?", null, 0, List.of(), null, null));

            check.tell("position");
            assertThat(check.isRight("size")).isFalse();
            assertThat(check.isRight("comment")).isTrue();
            check.wrong("size", Rule.ALREADY_TAKEN);

            assertThat(check.errors()).extracting(FieldError::field).containsExactly("position", "size", "size");
            assertThat(wrong())
                    .as("the rest comes at the end, in the order of the record")
                    .extracting(FieldError::field)
                    .containsExactly("position", "size", "size", "name", "parts");
        }

        @Test
        void ofAMemberIsWhatIsWrongInItToo() {
            Drafts.check(check, Given.with(1, List.of(new Part(null, null))));

            assertThat(check.isWrong("parts")).isFalse();
            assertThat(check.isRight("parts")).isFalse();
            assertThat(check.isRight("part")).isTrue();
        }
    }

    @Nested
    class Reading {

        @Test
        void saysWhatConstraintsSay() {
            assertThat(rules("name").maxLength()).isEqualTo(5);
            assertThat(rules("name").required()).isTrue();
            assertThat(rules("comment").required()).isFalse();
            assertThat(rules("position").minimum()).isEqualTo(1);
            assertThat(rules("position").maximum()).isEqualTo(9);
            assertThat(rules("parts").minItems()).isEqualTo(1);
            assertThat(rules("parts").maxItems()).isEqualTo(2);
            assertThat(rules("parts.key").maxLength()).isEqualTo(40);
            assertThat(rules("parts.limit").maximum()).isEqualTo(9);
            assertThat(rules("size").codes()).contains(List.of("small", "large"));
            assertThat(rules("language").maxLength()).isNull();
        }

        @Test
        void refusesWhatIsNoComponent() {
            assertThatThrownBy(() -> rules("nmae")).isInstanceOf(IllegalArgumentException.class);
        }

        private static MemberRules rules(String path) {
            return MemberRules.of(Given.class, path);
        }
    }

    private static List<FieldError> wrong(Given given, Class<?>... groups) {
        var check = new InputCheck();
        Drafts.check(check, given, groups);
        return wrong(check);
    }

    private List<FieldError> wrong() {
        return wrong(check);
    }

    private static List<FieldError> wrong(InputCheck check) {
        try {
            check.throwIfWrong();
            return List.of();
        } catch (InvalidInputException refused) {
            return refused.errors();
        }
    }
}

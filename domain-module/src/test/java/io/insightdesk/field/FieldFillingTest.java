package io.insightdesk.field;

import static io.insightdesk.field.FieldFixtures.BY_WEB;
import static io.insightdesk.field.FieldFixtures.SET;
import static io.insightdesk.field.FieldFixtures.json;
import static io.insightdesk.field.FieldFixtures.values;
import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldFillingTest {

    private final InputCheck check = new InputCheck();

    @Nested
    class Values {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{'serial': ' A\\t1 '}|{'serial': 'A 1'}",
                    "{'cost': 12.50}|{'cost': 12.5}",
                    "{'cost': 100}|{'cost': 100}",
                    "{'delivery': '2026-02-28'}|{'delivery': '2026-02-28'}",
                    "{'product': 'chair'}|{'product': 'chair'}",
                    "{'fault': ['other', 'paper', 'other']}|{'fault': ['paper', 'other']}",
                    "{'agreed': false}|{'agreed': false}",
                    "{'serial': '  ', 'fault': [], 'cost': null}|{}"
                })
        void areReadByTheKindOfTheirField(String given, String expected) {
            assertThat(change(given)).isEqualTo(values(expected));
            assertThat(check.errors()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{'serial': 1}|WRONG_TYPE",
                    "{'serial': {'a': 1}}|WRONG_TYPE",
                    "{'cost': '12'}|NOT_A_NUMBER",
                    "{'cost': 1e400}|TOO_MANY_DIGITS",
                    "{'cost': 0.0000001}|TOO_MANY_DIGITS",
                    "{'delivery': '2026-02-30'}|NOT_A_DATE",
                    "{'delivery': '28.2.2026'}|NOT_A_DATE",
                    "{'product': 'car'}|NOT_ONE_OF",
                    "{'product': ['chair']}|WRONG_TYPE",
                    "{'fault': 'paper'}|WRONG_TYPE",
                    "{'fault': ['paper', 'fire']}|NOT_ONE_OF",
                    "{'agreed': 'true'}|WRONG_TYPE",
                    "{'colour': 'red'}|UNKNOWN"
                })
        void ofTheWrongKindAreRefusedAtTheirField(String given, Rule rule) {
            change(given);

            var key = json(given).keySet().iterator().next();
            assertThat(check.errors())
                    .extracting(FieldError::field, FieldError::rule)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("customFields." + key, rule));
        }

        @Test
        void textsHaveAnEnd() {
            change("{'serial': '%s'}".formatted("x".repeat(FieldReader.LONGEST_TEXT + 1)));

            assertThat(check.errors()).extracting(FieldError::rule).containsExactly(Rule.TOO_LONG);
        }

        @Test
        void whatIsNotGivenStays() {
            var before = values("{'serial': 'A1', 'product': 'printer'}");

            var after = filling(Filler.DESK, "{'product': null}").change(before);

            assertThat(after).isEqualTo(values("{'serial': 'A1'}"));
        }

        private CustomFields change(String given) {
            return filling(Filler.DESK, given).change(CustomFields.NONE);
        }
    }

    @Nested
    class Customers {

        @ParameterizedTest
        @ValueSource(strings = {"fault", "cost", "nonsense"})
        void doNotLearnThatAFieldExistsWhichTheyDoNotSee(String key) {
            begin(Filler.CUSTOMER, "{'%s': 1}".formatted(key));

            assertThat(check.errors()).containsExactly(FieldError.of("customFields." + key, Rule.UNKNOWN));
        }

        @Test
        void doNotFillWhatTheyMayOnlySee() {
            begin(Filler.CUSTOMER, "{'delivery': '2026-03-01'}");

            assertThat(check.errors()).containsExactly(FieldError.of("customFields.delivery", Rule.NOT_ALLOWED));
        }

        @Test
        void doNotFillWhatTheirFormDoesNotShow() {
            begin(Filler.CUSTOMER, "{'product': 'chair', 'serial': 'A1'}");

            assertThat(check.errors()).containsExactly(FieldError.of("customFields.serial", Rule.NOT_ALLOWED));
        }
    }

    @Nested
    class Demands {

        @ParameterizedTest
        @EnumSource(
                value = Filler.class,
                names = {"CUSTOMER", "DESK"})
        void aRequestIsRefusedWithoutWhatItsFormShowsAndNeeds(Filler who) {
            begin(who, "{'product': 'printer'}");

            assertThat(check.errors()).containsExactly(FieldError.of("customFields.serial", Rule.REQUIRED));
        }

        @Test
        void whatTheFormDoesNotShowIsNotDemanded() {
            begin(Filler.CUSTOMER, "{'product': 'chair'}");

            assertThat(check.errors()).isEmpty();
        }

        @Test
        void nothingIsDemandedOfTheSystem() {
            begin(Filler.SYSTEM, "{'product': 'printer'}");

            assertThat(check.errors()).isEmpty();
        }

        @Test
        void theDeskSolvesNothingWithoutWhatIsNeededForThat() {
            filling(Filler.DESK, "{}").demandToSolve(Optional.empty(), BY_WEB, values("{'product': 'printer'}"));

            assertThat(check.errors()).containsExactly(FieldError.of("customFields.fault", Rule.REQUIRED));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {"{'product': 'printer', 'fault': ['ink']}|web", "{'product': 'printer'}|api", "{}|web"})
        void whatIsFilledOrNotShownStopsNobody(String values, String channel) {
            filling(Filler.DESK, "{}")
                    .demandToSolve(Optional.empty(), new FormFacts("question", channel), values(values));

            assertThat(check.errors()).isEmpty();
        }
    }

    @Test
    void aValueThatIsWrongIsNotDemandedToo() {
        begin(Filler.DESK, "{'product': 'printer', 'serial': 7}");

        assertThat(check.errors()).extracting(FieldError::rule).containsExactly(Rule.WRONG_TYPE);
    }

    private CustomFields begin(Filler who, String given) {
        return filling(who, given).begin(Optional.empty(), BY_WEB);
    }

    private FieldFilling filling(Filler who, String given) {
        return new FieldFilling(SET, who, json(given), check);
    }
}

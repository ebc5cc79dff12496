package io.insightdesk.field;

import static io.insightdesk.field.FieldFixtures.SET;
import static io.insightdesk.field.FieldFixtures.json;
import static io.insightdesk.field.FieldFixtures.values;
import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomFieldValuesInputTest {

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

            var after = filling(FieldEditor.DESK, "{'product': null}").change(before);

            assertThat(after).isEqualTo(values("{'serial': 'A1'}"));
        }

        private CustomFields change(String given) {
            return filling(FieldEditor.DESK, given).change(CustomFields.NONE);
        }
    }

    @Nested
    class Customers {

        @ParameterizedTest
        @ValueSource(strings = {"fault", "cost", "nonsense"})
        void doNotLearnThatAFieldExistsWhichTheyDoNotSee(String key) {
            fill("{'%s': 1}".formatted(key));

            assertThat(check.errors()).containsExactly(FieldError.of("customFields." + key, Rule.UNKNOWN));
        }

        @Test
        void doNotFillWhatTheyMayOnlySee() {
            fill("{'delivery': '2026-03-01'}");

            assertThat(check.errors()).containsExactly(FieldError.of("customFields.delivery", Rule.NOT_ALLOWED));
        }

        private void fill(String given) {
            filling(FieldEditor.CUSTOMER, given).change(CustomFields.NONE);
        }
    }

    private CustomFieldValuesInput filling(FieldEditor who, String given) {
        return new CustomFieldValuesInput(SET, who, json(given), check);
    }
}

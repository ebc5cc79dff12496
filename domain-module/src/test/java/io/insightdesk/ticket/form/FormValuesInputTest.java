package io.insightdesk.ticket.form;

import static io.insightdesk.field.FieldFixtures.json;
import static io.insightdesk.field.FieldFixtures.values;
import static io.insightdesk.ticket.form.FormFixtures.BY_WEB;
import static io.insightdesk.ticket.form.FormFixtures.SET;
import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.field.CustomFieldValuesInput;
import io.insightdesk.field.FieldEditor;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FormValuesInputTest {

    private final InputCheck check = new InputCheck();

    @Test
    void customersDoNotFillWhatTheirFormDoesNotShow() {
        begin(FieldEditor.CUSTOMER, "{'product': 'chair', 'serial': 'A1'}");

        assertThat(check.errors()).containsExactly(FieldError.of("customFields.serial", Rule.NOT_ALLOWED));
    }

    @ParameterizedTest
    @EnumSource(
            value = FieldEditor.class,
            names = {"CUSTOMER", "DESK"})
    void aRequestIsRefusedWithoutWhatItsFormShowsAndNeeds(FieldEditor who) {
        begin(who, "{'product': 'printer'}");

        assertThat(check.errors()).containsExactly(FieldError.of("customFields.serial", Rule.REQUIRED));
    }

    @Test
    void whatTheFormDoesNotShowIsNotDemanded() {
        begin(FieldEditor.CUSTOMER, "{'product': 'chair'}");

        assertThat(check.errors()).isEmpty();
    }

    @Test
    void nothingIsDemandedOfTheSystem() {
        begin(FieldEditor.SYSTEM, "{'product': 'printer'}");

        assertThat(check.errors()).isEmpty();
    }

    @Test
    void theDeskSolvesNothingWithoutWhatIsNeededForThat() {
        filling(FieldEditor.DESK, "{}").demandToSolve(Optional.empty(), BY_WEB, values("{'product': 'printer'}"));

        assertThat(check.errors()).containsExactly(FieldError.of("customFields.fault", Rule.REQUIRED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{'product': 'printer', 'fault': ['ink']}|web", "{'product': 'printer'}|api", "{}|web"})
    void whatIsFilledOrNotShownStopsNobody(String values, String channel) {
        filling(FieldEditor.DESK, "{}")
                .demandToSolve(Optional.empty(), new FormContext("question", channel), values(values));

        assertThat(check.errors()).isEmpty();
    }

    @Test
    void aValueThatIsWrongIsNotDemandedToo() {
        begin(FieldEditor.DESK, "{'product': 'printer', 'serial': 7}");

        assertThat(check.errors()).extracting(FieldError::rule).containsExactly(Rule.WRONG_TYPE);
    }

    private void begin(FieldEditor who, String given) {
        filling(who, given).begin(Optional.empty(), BY_WEB);
    }

    private FormValuesInput filling(FieldEditor who, String given) {
        return new FormValuesInput(SET, new CustomFieldValuesInput(SET.fields(), who, json(given), check));
    }
}

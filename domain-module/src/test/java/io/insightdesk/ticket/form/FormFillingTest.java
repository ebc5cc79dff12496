package io.insightdesk.ticket.form;

import static io.insightdesk.field.FieldFixtures.json;
import static io.insightdesk.field.FieldFixtures.values;
import static io.insightdesk.ticket.form.FormFixtures.BY_WEB;
import static io.insightdesk.ticket.form.FormFixtures.SET;
import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.field.FieldFilling;
import io.insightdesk.field.Filler;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FormFillingTest {

    private final InputCheck check = new InputCheck();

    @Test
    void customersDoNotFillWhatTheirFormDoesNotShow() {
        begin(Filler.CUSTOMER, "{'product': 'chair', 'serial': 'A1'}");

        assertThat(check.errors()).containsExactly(FieldError.of("customFields.serial", Rule.NOT_ALLOWED));
    }

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
        filling(Filler.DESK, "{}").demandToSolve(Optional.empty(), new FormFacts("question", channel), values(values));

        assertThat(check.errors()).isEmpty();
    }

    @Test
    void aValueThatIsWrongIsNotDemandedToo() {
        begin(Filler.DESK, "{'product': 'printer', 'serial': 7}");

        assertThat(check.errors()).extracting(FieldError::rule).containsExactly(Rule.WRONG_TYPE);
    }

    private void begin(Filler who, String given) {
        filling(who, given).begin(Optional.empty(), BY_WEB);
    }

    private FormFilling filling(Filler who, String given) {
        return new FormFilling(SET, new FieldFilling(SET.fields(), who, json(given), check));
    }
}

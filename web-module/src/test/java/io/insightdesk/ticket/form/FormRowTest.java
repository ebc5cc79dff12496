package io.insightdesk.ticket.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.field.CustomField;
import io.insightdesk.field.CustomerAccess;
import io.insightdesk.field.FieldKind;
import io.insightdesk.platform.Labels;
import io.insightdesk.ticket.property.Condition;
import io.insightdesk.ticket.property.CustomComparison;
import io.insightdesk.ticket.property.Operator;
import io.insightdesk.ticket.property.TicketProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormRowTest {

    private static final Condition PRINTER_OR_CHAIR =
            new CustomComparison("device", Operator.IS, List.of("printer", "chair"));
    private static final Condition BY_WEB = Condition.comparison(TicketProperty.CHANNEL, Operator.IS, "web");

    @Test
    void conditionsAreLines() {
        var row = row(Condition.all(PRINTER_OR_CHAIR, BY_WEB));

        assertThat(row.getWhen()).isEqualTo("device = printer, chair\nchannel = web");
        assertThat(row.draft().when()).isEqualTo(FormConditionJson.write(Condition.all(PRINTER_OR_CHAIR, BY_WEB)));
    }

    @Test
    void whatLinesCannotSayStaysAsItIs() {
        var row = row(Condition.any(PRINTER_OR_CHAIR, BY_WEB));

        assertThat(row.draft().when()).isEqualTo(FormConditionJson.write(Condition.any(PRINTER_OR_CHAIR, BY_WEB)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "null | []",
                "' ' | []",
                "device | [{\"subject\":\"device\",\"values\":[]}]",
                "{\"any\": | \"{\\\"any\\\":\""
            })
    void whatIsTypedIsCheckedLater(String typed, String when) {
        var row = row(Condition.EVERYTHING);

        row.setWhen(typed);

        assertThat(row.draft().when()).hasToString(when);
    }

    private static FormRow row(Condition.Group when) {
        var terms = new CustomField.Terms(Labels.of("Serial"), List.of(), false, false, CustomerAccess.FILL, 1, false);
        var field = new CustomField(UUID.randomUUID(), "serial", FieldKind.TEXT, terms, Instant.EPOCH);
        return new FormRow(field, "Serial", new FormField("serial", when));
    }
}

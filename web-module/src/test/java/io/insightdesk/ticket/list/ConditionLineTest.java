package io.insightdesk.ticket.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.field.FieldDefinitions;
import io.insightdesk.ticket.property.Comparison;
import io.insightdesk.ticket.property.ConditionUse;
import io.insightdesk.ticket.property.CustomComparison;
import io.insightdesk.ticket.property.Operator;
import io.insightdesk.ticket.property.TicketProperty;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionLineTest {

    private final ConditionFields fields = new ConditionFields(FieldDefinitions.EMPTY, ConditionUse.LIST);

    @Test
    void valuesWithCommasAreShownInQuotesAndStayTheSame() {
        var line = ConditionLine.of(
                1, fields, new Comparison(TicketProperty.SUBJECT, Operator.CONTAINS, List.of("Berlin, Mitte", "vip")));

        assertThat(line.getText()).isEqualTo("\"Berlin, Mitte\", vip");
        assertThat(line.values()).containsExactly("Berlin, Mitte", "vip");
    }

    @Test
    void whatIsWrittenIsDividedAtCommasOutsideOfQuotes() {
        var line = ConditionLine.of(1, fields, new CustomComparison("serial", Operator.IS, List.of()));

        line.setText("\"P-1, new\", P-2");

        assertThat(line.values()).containsExactly("P-1, new", "P-2");
    }

    @Test
    void aBoundIsOneValue() {
        var line = ConditionLine.of(1, fields, new CustomComparison("weight", Operator.FROM, List.of("2.5")));

        line.setText(" 2,5 ");

        assertThat(line.values()).containsExactly("2,5");
    }

    @Test
    void nothingWrittenIsNoValue() {
        var line = ConditionLine.of(1, fields, new Comparison(TicketProperty.TAG, Operator.IS, List.of()));

        assertThat(line.getText()).isNull();
        assertThat(line.values()).isEmpty();
    }
}

package io.insightdesk.ticket.form;

import static io.insightdesk.ticket.property.Condition.all;
import static io.insightdesk.ticket.property.Condition.comparison;

import io.insightdesk.field.FieldFixtures;
import io.insightdesk.platform.Labels;
import io.insightdesk.ticket.property.CustomComparison;
import io.insightdesk.ticket.property.Operator;
import io.insightdesk.ticket.property.TicketProperty;
import java.util.List;

/** Forms as tests need them. */
final class FormFixtures {

    static final FormContext BY_WEB = new FormContext("question", "web");

    /** The fields of a tenant with one form: the serial number shows for printers, the fault for printers by web. */
    static final FormDefinitions SET = new FormDefinitions(
            FieldFixtures.SET,
            List.of(form(
                    FormField.of(FieldFixtures.PRODUCT),
                    new FormField("serial", all(isOneOf("product", "printer"))),
                    new FormField(
                            "fault",
                            all(isOneOf("product", "printer"), comparison(TicketProperty.CHANNEL, Operator.IS, "web"))),
                    FormField.of(FieldFixtures.DELIVERY))));

    private FormFixtures() {}

    static CustomComparison isOneOf(String key, String... values) {
        return new CustomComparison(key, Operator.IS, List.of(values));
    }

    /** The default one. */
    static TicketForm form(FormField... fields) {
        return new TicketForm(
                FieldFixtures.TENANT,
                new TicketForm.Terms(Labels.of("Form"), List.of(fields), true, true, 1, false),
                FieldFixtures.NOON);
    }
}

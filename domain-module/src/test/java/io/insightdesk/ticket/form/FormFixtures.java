package io.insightdesk.ticket.form;

import io.insightdesk.field.FieldFixtures;
import io.insightdesk.platform.Labels;
import java.util.List;

/** Forms as tests need them. */
final class FormFixtures {

    static final FormFacts BY_WEB = new FormFacts("question", "web");

    /** The fields of a tenant with one form: the serial number shows for printers, the fault for printers by web. */
    static final FormSet SET = new FormSet(
            FieldFixtures.SET,
            List.of(form(
                    FormField.of(FieldFixtures.PRODUCT),
                    new FormField("serial", List.of(new FormCondition("product", List.of("printer")))),
                    new FormField(
                            "fault",
                            List.of(
                                    new FormCondition("product", List.of("printer")),
                                    new FormCondition("channel", List.of("web")))),
                    FormField.of(FieldFixtures.DELIVERY))));

    private FormFixtures() {}

    /** The default one. */
    static TicketForm form(FormField... fields) {
        return new TicketForm(
                FieldFixtures.TENANT,
                new TicketForm.Terms(Labels.of("Form"), List.of(fields), true, true, 1, false),
                FieldFixtures.NOON);
    }
}

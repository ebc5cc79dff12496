package io.insightdesk.demo;

import io.insightdesk.field.LabelsDraft;
import io.insightdesk.ticket.status.TicketStatusDraft;
import io.insightdesk.ticket.status.TicketStatusService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The statuses that a demo tenant has added: one that customers are told of, one that is the desk's own business. */
@ApplicationScoped
public class DemoStatuses {

    static final String SUPPLIER = "supplier";

    @Inject
    TicketStatusService statuses;

    void define() {
        statuses.create(new TicketStatusDraft(
                "workshop",
                "open",
                new LabelsDraft("In the workshop", "In der Werkstatt"),
                new LabelsDraft(null, null),
                null,
                null));
        statuses.create(new TicketStatusDraft(
                SUPPLIER,
                "hold",
                new LabelsDraft("Waiting for supplier", "Wartet auf Lieferant"),
                new LabelsDraft("Waiting for our supplier", "Wir warten auf unseren Lieferanten"),
                null,
                null));
    }
}

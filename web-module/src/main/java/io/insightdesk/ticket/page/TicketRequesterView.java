package io.insightdesk.ticket.page;

import io.insightdesk.platform.security.Callers;
import io.insightdesk.platform.web.Moments;
import io.insightdesk.platform.web.Region;
import io.insightdesk.ticket.list.RequesterRow;
import io.insightdesk.ticket.list.TicketReading;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The customer at the side of a ticket: since when they are one, and what else they have asked. */
@Named
@RequestScoped
public class TicketRequesterView {

    @Inject
    TicketView page;

    @Inject
    TicketReading reading;

    @Inject
    Moments moments;

    @Inject
    Region region;

    private RequesterRow requester;

    void read(@Observes TicketShown shown) {
        if (Callers.current().isStaff()) {
            requester = reading.requester(shown.ticket());
        }
    }

    public RequesterRow getRequester() {
        if (requester == null) {
            requester = reading.requester(page.getTicket());
        }
        return requester;
    }

    /** "2 open, 14 in all". */
    public String getTickets() {
        var pattern = ResourceBundle.getBundle("io.insightdesk.ticket.texts", region.getLocale())
                .getString("customer.tickets.count");
        return MessageFormat.format(
                pattern, number(getRequester().open()), number(getRequester().all()));
    }

    private String number(int counted) {
        return counted < TicketReading.COUNTED ? moments.number(counted) : moments.number(counted) + "+";
    }
}

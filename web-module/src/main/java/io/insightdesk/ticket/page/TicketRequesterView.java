package io.insightdesk.ticket.page;

import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.web.Moments;
import io.insightdesk.platform.web.UserLocale;
import io.insightdesk.ticket.list.RequesterRow;
import io.insightdesk.ticket.list.TicketQueryService;
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
    TicketQueryService ticketQueries;

    @Inject
    Moments moments;

    @Inject
    UserLocale userLocale;

    private RequesterRow requester;

    void onTicketPageOpened(@Observes TicketPageOpened shown) {
        if (CallerContext.current().isStaff()) {
            requester = ticketQueries.requester(shown.ticket());
        }
    }

    public RequesterRow getRequester() {
        if (requester == null) {
            requester = ticketQueries.requester(page.getTicket());
        }
        return requester;
    }

    /** "2 open, 14 in all". */
    public String getTickets() {
        var pattern = ResourceBundle.getBundle("io.insightdesk.ticket.texts", userLocale.getLocale())
                .getString("customer.tickets.count");
        return MessageFormat.format(
                pattern, number(getRequester().open()), number(getRequester().all()));
    }

    private String number(int counted) {
        return moments.counted(counted, counted >= TicketQueryService.COUNTED);
    }
}

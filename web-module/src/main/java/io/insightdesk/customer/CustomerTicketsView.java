package io.insightdesk.customer;

import io.insightdesk.platform.web.ListAddress;
import io.insightdesk.platform.web.Moments;
import io.insightdesk.satisfaction.RatingCount;
import io.insightdesk.satisfaction.SatisfactionService;
import io.insightdesk.ticket.list.RequesterRow;
import io.insightdesk.ticket.list.TicketFilter;
import io.insightdesk.ticket.list.TicketListRow;
import io.insightdesk.ticket.list.TicketListRows;
import io.insightdesk.ticket.list.TicketQuery;
import io.insightdesk.ticket.list.TicketQueryService;
import io.insightdesk.ticket.list.TicketSort;
import io.insightdesk.ticket.property.TicketProperty;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.util.Faces;

/** What a customer has asked so far, and how content they are, on the page {@code /agent/customers/{id}}. */
@Named
@RequestScoped
public class CustomerTicketsView {

    private static final int SHOWN = 10;

    @Inject
    CustomerView page;

    @Inject
    TicketQueryService ticketQueries;

    @Inject
    TicketListRows listRows;

    @Inject
    SatisfactionService satisfactions;

    @Inject
    Moments moments;

    private RequesterRow counts;
    private RatingCount ratings;
    private List<TicketListRow> last;

    /** Before the page is shown; nothing when there is no such customer. */
    public void enter() {
        if (page.getCustomer() == null) {
            return;
        }
        var customer = page.getCustomer().id();
        counts = ticketQueries.requester(customer);
        ratings = satisfactions.ofCustomer(customer);
        last = listRows.inWords(ticketQueries.list(lastOf(customer)).rows(), Map.of(), List.of());
    }

    private static TicketQuery lastOf(UUID customer) {
        var filter = new TicketFilter().having(TicketProperty.REQUESTER, customer.toString());
        return new TicketQuery(filter, TicketSort.LAST_UPDATED, Optional.empty(), SHOWN);
    }

    /** Their tickets that changed last. */
    public List<TicketListRow> getLast() {
        return last;
    }

    public String getOpen() {
        return number(counts.open());
    }

    public String getAll() {
        return number(counts.all());
    }

    public RatingCount getRatings() {
        return ratings;
    }

    /**
     * The list of a view's tickets that are theirs.
     *
     * @param view {@code open} or {@code all}
     */
    public ListAddress of(String view) {
        return ListAddress.of(Faces.getRequestContextPath() + "/agent/tickets")
                .with("view", view)
                .with("requester", page.getCustomer().id().toString());
    }

    private String number(int counted) {
        return moments.counted(counted, counted >= TicketQueryService.COUNTED);
    }
}

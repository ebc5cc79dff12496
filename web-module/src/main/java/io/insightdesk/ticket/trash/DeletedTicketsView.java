package io.insightdesk.ticket.trash;

import io.insightdesk.platform.web.PagedList;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.work.TicketErrorMessages;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.omnifaces.cdi.ViewScoped;

/** Deleted tickets, a page at a time, to be restored. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, which can be serialised
public class DeletedTicketsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 25;

    @Inject
    private DeletedTicketService deleted;

    @Inject
    private TicketErrorMessages errorMessages;

    private final PagedList<DeletedTicketRow> list =
            new PagedList<>("deleted-tickets", after -> deleted.list(after, SHOWN));
    private String restored;

    public void restore(UUID id, String number) {
        if (errorMessages.attempt("form", () -> deleted.restore(TicketRef.of(id)))) {
            restored = number;
        }
        list.refresh();
    }

    public PagedList<DeletedTicketRow> getList() {
        return list;
    }

    /** The number of the ticket that was just restored, or {@code null}. */
    public String getRestored() {
        return restored;
    }
}

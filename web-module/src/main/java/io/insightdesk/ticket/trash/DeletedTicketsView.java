package io.insightdesk.ticket.trash;

import io.insightdesk.platform.paging.MalformedQueryException;
import io.insightdesk.platform.paging.Page;
import io.insightdesk.platform.web.ListAddress;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.work.TicketErrorMessages;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.cdi.ViewScoped;

/** Deleted tickets, a page at a time, to be restored. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, which can be serialised
public class DeletedTicketsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 25;
    private static final String PATH = "deleted-tickets";

    @Inject
    private DeletedTicketService deleted;

    @Inject
    private TicketErrorMessages refusals;

    private String after;
    private String restored;
    private transient Page<DeletedTicketRow> page;

    public void restore(UUID id, String number) {
        if (refusals.attempt("form", () -> deleted.restore(TicketRef.of(id)))) {
            restored = number;
        }
        page = null;
    }

    public List<DeletedTicketRow> getRows() {
        return page().rows();
    }

    /** The address of the next page, or {@code null} on the last. */
    public String getNext() {
        return page().next()
                .map(cursor -> ListAddress.of(PATH).with("after", cursor).toString())
                .orElse(null);
    }

    /** The address of the first page, or {@code null} there. */
    public String getFirst() {
        return after == null ? null : PATH;
    }

    private Page<DeletedTicketRow> page() {
        if (page == null) {
            page = read();
        }
        return page;
    }

    /** A cursor that is none (any more) begins at the first page. */
    private Page<DeletedTicketRow> read() {
        try {
            return deleted.list(Optional.ofNullable(after), SHOWN);
        } catch (MalformedQueryException old) {
            after = null;
            return deleted.list(Optional.empty(), SHOWN);
        }
    }

    /** The number of the ticket that was just restored, or {@code null}. */
    public String getRestored() {
        return restored;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}

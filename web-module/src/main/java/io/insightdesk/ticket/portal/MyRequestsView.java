package io.insightdesk.ticket.portal;

import io.insightdesk.account.PeopleService;
import io.insightdesk.platform.input.Text;
import io.insightdesk.platform.paging.MalformedQueryException;
import io.insightdesk.platform.paging.Page;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.web.ListAddress;
import io.insightdesk.ticket.list.TicketFilter;
import io.insightdesk.ticket.list.TicketQuery;
import io.insightdesk.ticket.list.TicketQueryService;
import io.insightdesk.ticket.list.TicketRow;
import io.insightdesk.ticket.list.TicketSort;
import io.insightdesk.ticket.property.TicketProperty;
import io.insightdesk.ticket.status.Status;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** A customer's own requests and those that the organisation shares, newest change first. */
@Named
@RequestScoped
public class MyRequestsView {

    private static final Set<Status> YOUR_TURN = EnumSet.of(Status.PENDING);
    private static final Set<Status> DONE = EnumSet.of(Status.SOLVED, Status.CLOSED);

    @Inject
    TicketQueryService ticketQueries;

    @Inject
    PeopleService people;

    /** {@code turn}, {@code done}, or what is open. */
    @Param
    String show;

    /** {@code mine}, {@code colleagues}, or both. */
    @Param
    String whose;

    @Param
    String q;

    @Param
    String after;

    private Page<TicketRow> page;
    private List<Integer> counts;
    private boolean shared;

    public void load() {
        shared = people.findSharingOrganisation().isPresent();
        counts = ticketQueries.count(
                List.of(ofWhom().statuses(Status.UNRESOLVED), ofWhom().statuses(YOUR_TURN), ofWhom().statuses(DONE)));
        try {
            page = ticketQueries.list(query(Optional.ofNullable(after)));
        } catch (MalformedQueryException fromAnotherList) {
            page = ticketQueries.list(query(Optional.empty()));
        }
    }

    public List<TicketRow> getRows() {
        return page.rows();
    }

    /** The rows after these, or {@code null}. */
    public ListAddress getNext() {
        return page.next()
                .map(cursor -> here().with("q", q).with("after", cursor))
                .orElse(null);
    }

    /** The same people's requests, open ones ({@code ''}), {@code turn} or {@code done}. */
    public ListAddress showing(String wanted) {
        return here().with("show", wanted);
    }

    /** The same kind of requests of {@code mine}, {@code colleagues} or both ({@code ''}). */
    public ListAddress of(String wanted) {
        return here().with("whose", wanted);
    }

    private ListAddress here() {
        return ListAddress.of(Faces.getRequestContextPath() + "/portal")
                .with("show", show)
                .with("whose", whose);
    }

    /** Whether there may be requests of colleagues. */
    public boolean isShared() {
        return shared;
    }

    public boolean isMine(TicketRow row) {
        return CallerContext.current().isAccount(row.requester().id());
    }

    public boolean isOnlyMine() {
        return "mine".equals(whose);
    }

    public boolean isOnlyColleagues() {
        return "colleagues".equals(whose);
    }

    public boolean isYourTurn() {
        return "turn".equals(show);
    }

    public boolean isDone() {
        return "done".equals(show);
    }

    public String getQ() {
        return q;
    }

    public boolean isSearch() {
        return !Text.isBlank(q);
    }

    public int getOpenCount() {
        return counts.get(0);
    }

    public int getYourTurnCount() {
        return counts.get(1);
    }

    public int getDoneCount() {
        return counts.get(2);
    }

    private TicketQuery query(Optional<String> cursor) {
        var filter = ofWhom();
        if (isSearch()) {
            filter.words(q);
        } else {
            filter.statuses(isDone() ? DONE : isYourTurn() ? YOUR_TURN : Status.UNRESOLVED);
        }
        return new TicketQuery(filter, TicketSort.LAST_UPDATED, cursor, Page.DEFAULT_LIMIT);
    }

    private TicketFilter ofWhom() {
        var me = CallerContext.current().requireAccount();
        var filter = new TicketFilter();
        if (isOnlyMine()) {
            filter.having(TicketProperty.REQUESTER, me.toString());
        } else if (isOnlyColleagues()) {
            filter.requesterIsNot(me);
        }
        return filter;
    }
}

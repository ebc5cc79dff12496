package io.insightdesk.ticket;

import io.insightdesk.platform.paging.MalformedQueryException;
import io.insightdesk.platform.paging.Page;
import io.insightdesk.platform.web.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** A customer's own requests (and those that the organisation shares): open or done, newest change first. */
@Named
@RequestScoped
public class MyRequestsView {

    private static final Set<Status> OPEN = EnumSet.of(Status.NEW, Status.OPEN, Status.PENDING, Status.HOLD);
    private static final Set<Status> DONE = EnumSet.of(Status.SOLVED, Status.CLOSED);

    @Inject
    TicketReading reading;

    @Param
    String show;

    @Param
    String q;

    @Param
    String after;

    private Page<TicketRow> page;
    private List<Integer> counts;

    public void load() {
        counts = reading.count(List.of(new TicketFilter().statuses(OPEN), new TicketFilter().statuses(DONE)));
        try {
            page = reading.list(query(Optional.ofNullable(after)));
        } catch (MalformedQueryException fromAnotherList) {
            page = reading.list(query(Optional.empty()));
        }
    }

    public List<TicketRow> getRows() {
        return page.rows();
    }

    /** The rows after these, or {@code null}. */
    public ListAddress getNext() {
        var here = ListAddress.of(Faces.getRequestContextPath() + "/portal")
                .with("show", show)
                .with("q", q);
        return page.next().map(cursor -> here.with("after", cursor)).orElse(null);
    }

    public boolean isDone() {
        return "done".equals(show);
    }

    public String getQ() {
        return q;
    }

    public boolean isSearch() {
        return q != null && !q.isBlank();
    }

    public int getOpenCount() {
        return counts.get(0);
    }

    public int getDoneCount() {
        return counts.get(1);
    }

    private TicketQuery query(Optional<String> cursor) {
        var filter = new TicketFilter();
        if (isSearch()) {
            filter.words(q);
        } else {
            filter.statuses(isDone() ? DONE : OPEN);
        }
        return new TicketQuery(filter, TicketSort.LAST_UPDATED, cursor, TicketQuery.DEFAULT_LIMIT);
    }
}

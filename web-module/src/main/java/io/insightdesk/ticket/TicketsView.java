package io.insightdesk.ticket;

import io.insightdesk.platform.paging.MalformedQueryException;
import io.insightdesk.platform.paging.Page;
import io.insightdesk.platform.security.Callers;
import io.insightdesk.platform.web.ListAddress;
import io.insightdesk.platform.web.Moments;
import io.insightdesk.platform.web.Region;
import io.insightdesk.ticket.TicketCounters.Count;
import io.insightdesk.ticket.TicketCounters.Counts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import org.omnifaces.util.Faces;

/** The agents' list of tickets. View, filters, order and place are in the address, so a link says it all. */
@Named
@RequestScoped
public class TicketsView {

    @Inject
    TicketReading reading;

    @Inject
    TicketCounters counters;

    @Inject
    TicketListFilter filter;

    @Inject
    TicketListRows rows;

    @Inject
    Moments moments;

    @Inject
    Region region;

    @Inject
    HttpServletRequest request;

    private String viewCode;
    private String sort;
    private String after;
    private BuiltInView view;
    private TicketSort order;
    private Page<TicketRow> page;
    private List<TicketListRow> shown;
    private Counts counts;
    private List<TicketViewLink> views;
    private List<TicketViewLink> teams;

    public void load() {
        viewCode = request.getParameter("view");
        sort = request.getParameter("sort");
        after = request.getParameter("after");
        view = BuiltInView.of(viewCode);
        order = order();
        counts = counters.current();
        views = viewLinks();
        teams = teamLinks();
        try {
            page = reading.list(query(Optional.ofNullable(after)));
        } catch (MalformedQueryException cursorOfAnotherList) {
            page = reading.list(query(Optional.empty()));
        }
        shown = rows.inWords(page.rows(), reading.excerpts(page.rows(), Optional.ofNullable(filter.getQ())));
    }

    public List<TicketListRow> getRows() {
        return shown;
    }

    public BuiltInView getView() {
        return view;
    }

    public List<TicketViewLink> getViews() {
        return views;
    }

    public List<TicketViewLink> getTeams() {
        return teams;
    }

    /** How many tickets the view has that is shown, or {@code null} when filters narrow it. */
    public String getCount() {
        return filter.isSet()
                ? null
                : counts.views().stream()
                        .filter(count -> count.code().equals(view.getCode()))
                        .findFirst()
                        .map(this::number)
                        .orElse(null);
    }

    private List<TicketViewLink> viewLinks() {
        var words = ResourceBundle.getBundle("io.insightdesk.ticket.texts", region.getLocale());
        var isPlain = filter.getTeam() == null && filter.getQ() == null;
        return counts.views().stream()
                .map(count -> new TicketViewLink(
                        of(count.code()).toString(),
                        words.getString("view." + count.code()),
                        number(count),
                        current(isPlain && count.code().equals(view.getCode()))))
                .toList();
    }

    private List<TicketViewLink> teamLinks() {
        return counts.teams().stream()
                .map(count -> new TicketViewLink(
                        ListAddress.of(path()).with("team", count.code()).toString(),
                        count.name(),
                        number(count),
                        current(count.code().equals(filter.getTeam()))))
                .toList();
    }

    private String number(Count count) {
        return moments.number(count.number()) + (count.isCapped() ? "+" : "");
    }

    private static String current(boolean shown) {
        return shown ? "page" : "false";
    }

    /** The field that the list is sorted by. */
    public String getSortField() {
        return order.toString().replace("-", "");
    }

    /** {@code ascending}, {@code descending}, or {@code none}: for the column that the list is sorted by. */
    public String sorted(String field) {
        if (!getSortField().equals(field)) {
            return "none";
        }
        return order.descending() ? "descending" : "ascending";
    }

    /** This list sorted by a column; by the same one the other way round. */
    public ListAddress sortedBy(String field) {
        return here().with("sort", order.toString().equals("-" + field) ? field : "-" + field);
    }

    /** The next rows, or {@code null} when these are the last. */
    public ListAddress getNext() {
        return page.next().map(cursor -> here().with("after", cursor)).orElse(null);
    }

    /** The first rows, or {@code null} when these are. */
    public ListAddress getFirst() {
        return after == null ? null : here();
    }

    public ListAddress of(String code) {
        return ListAddress.of(path()).with("view", code);
    }

    private ListAddress here() {
        return filter.addTo(of(viewCode)).with("sort", sort);
    }

    private static String path() {
        return Faces.getRequestContextPath() + "/agent/tickets";
    }

    private TicketSort order() {
        try {
            return sort == null ? TicketSort.LAST_UPDATED : TicketSort.parse(sort);
        } catch (MalformedQueryException unknown) {
            return TicketSort.LAST_UPDATED;
        }
    }

    private TicketQuery query(Optional<String> cursor) {
        var chosen = view.filter(Callers.current().requireAccount(), filter.statuses());
        return new TicketQuery(filter.narrow(chosen), order, cursor, TicketQuery.DEFAULT_LIMIT);
    }
}

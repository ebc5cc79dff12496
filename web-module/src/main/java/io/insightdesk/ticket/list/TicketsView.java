package io.insightdesk.ticket.list;

import io.insightdesk.platform.paging.MalformedQueryException;
import io.insightdesk.platform.paging.Page;
import io.insightdesk.platform.persistence.Ids;
import io.insightdesk.platform.web.ListAddress;
import io.insightdesk.platform.web.Moments;
import io.insightdesk.platform.web.UserLocale;
import io.insightdesk.ticket.AgentChoices;
import io.insightdesk.ticket.NamedRef;
import io.insightdesk.ticket.property.ConditionContext;
import io.insightdesk.ticket.property.TicketProperty;
import io.insightdesk.ticket.status.StatusLabels;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;

/** The agents' list of tickets. View, filters, order and place are in the address, so a link says it all. */
@Named
@RequestScoped
public class TicketsView {

    private static final String TABLE = "list:tickets";
    private static final String COLUMN_ORDER = TABLE + "_columnOrder";
    private static final String COLUMN_WIDTHS = TABLE + "_resizableColumnState";
    /** As PrimeFaces says it: {@code list:tickets:c_status-_120.5,list:tickets:c_subject-_460}. */
    private static final Pattern WIDTH = Pattern.compile(":(c_\\w{1,80}-)_(\\d{1,4})");

    @Inject
    TicketQueryService ticketQueries;

    @Inject
    TicketCounters counters;

    @Inject
    AgentChoices agentChoices;

    @Inject
    TicketListFilter filter;

    @Inject
    TicketListRows rows;

    @Inject
    ColumnChoiceService columnChoices;

    @Inject
    ColumnLabels columnLabels;

    @Inject
    StatusLabels statusLabels;

    @Inject
    Moments moments;

    @Inject
    UserLocale userLocale;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    private String viewCode;
    private String sort;
    private String after;
    private Set<UUID> only;
    private SelectedView view;
    private List<ViewColumn> columns;
    private List<TicketColumn> headings;
    private TicketSort order;
    private Page<TicketRow> page;
    /** Modifiable: PrimeFaces sorts what it groups, though it is in order. */
    private List<TicketListRow> shown;

    private ViewCounts counts;
    private List<TicketViewLink> views;
    private List<TicketViewLink> savedViews;
    private List<TicketViewLink> teams;

    @PostConstruct
    void begin() {
        viewCode = request.getParameter("view");
        sort = request.getParameter("sort");
        after = request.getParameter("after");
        counts = counters.current();
        view = chosen();
        columns = columnLabels.known(view.list().columns());
        headings = headings();
        order = order();
    }

    /** Made once: the page asks for its columns in each cell. */
    private List<TicketColumn> headings() {
        var widths = counts.columns().widths(view.code());
        return columns.stream()
                .map(column -> new TicketColumn(column, columnLabels.of(column), widths.get(column.code())))
                .toList();
    }

    /** Reads the rows and what stands beside them. For a cell of the table alone it is not called. */
    public void load() {
        only = only();
        views = viewLinks();
        savedViews = savedViewLinks();
        teams = teamLinks();
        try {
            page = ticketQueries.list(query(Optional.ofNullable(after)));
        } catch (MalformedQueryException cursorOfAnotherList) {
            page = ticketQueries.list(query(Optional.empty()));
        }
        shown = new ArrayList<>(rows.inWords(
                page.rows(), ticketQueries.excerpts(page.rows(), Optional.ofNullable(filter.getQ())), columns));
    }

    /** Whether there is a table: without rows the page says so instead. */
    public boolean isFilled() {
        return Faces.isPostback() || !shown.isEmpty();
    }

    /** Those of the page; none when something of the table alone is asked for. */
    public List<TicketListRow> getRows() {
        return shown == null ? List.of() : shown;
    }

    /** The columns as others than pages know them. */
    public List<ViewColumn> shownColumns() {
        return columns;
    }

    /** The code of a view that every desk has, or a saved one's id. */
    public String getViewCode() {
        return view.code();
    }

    /** What the list is called. */
    public String getName() {
        return view.name() != null ? view.name() : words().getString("view." + view.code());
    }

    /** Whether it is a view that somebody keeps. */
    public boolean isSaved() {
        return view.name() != null;
    }

    /** What is shown of each ticket, in this order. */
    public List<TicketColumn> getColumns() {
        return headings;
    }

    /** Whether the agent has given the columns widths. */
    public boolean isSized() {
        return !counts.columns().widths(view.code()).isEmpty();
    }

    /** Keeps the widths to which the agent has drawn the columns. */
    public void keepColumnWidths() {
        var widths = new HashMap<String, Integer>();
        var drawn = WIDTH.matcher(
                Optional.ofNullable(request.getParameter(COLUMN_WIDTHS)).orElse(""));
        var codes = columns.stream().collect(Collectors.toMap(TicketColumn::id, ViewColumn::code));
        while (drawn.find()) {
            Optional.ofNullable(codes.get(drawn.group(1)))
                    .ifPresent(code -> widths.put(code, Integer.parseInt(drawn.group(2))));
        }
        columnChoices.resize(view.code(), widths);
        counters.forget();
    }

    /** Keeps the order into which the agent has drawn the columns. */
    public void keepColumnOrder() {
        var order = List.of(Optional.ofNullable(request.getParameter(COLUMN_ORDER))
                .orElse("")
                .split(","));
        columnChoices.order(
                view.code(),
                columns.stream()
                        .sorted(Comparator.comparingInt(column -> order.indexOf(TABLE + ":" + TicketColumn.id(column))))
                        .map(ViewColumn::code)
                        .toList());
        counters.forget();
    }

    public List<TicketViewLink> getSavedViews() {
        return savedViews;
    }

    public List<TicketViewLink> getViews() {
        return views;
    }

    public List<TicketViewLink> getTeams() {
        return teams;
    }

    /** How many tickets the view has that is shown, or {@code null} when filters narrow it. */
    public String getCount() {
        return filter.isSet() || view.count() == null ? null : number(view.count());
    }

    private List<TicketViewLink> viewLinks() {
        var words = words();
        return counts.builtIn().stream()
                .map(counted -> link(
                        counted.what().code(),
                        words.getString("view." + counted.what().code()),
                        counted.count()))
                .toList();
    }

    private List<TicketViewLink> savedViewLinks() {
        return counts.saved().stream()
                .map(counted ->
                        link(counted.what().getId().toString(), counted.what().getName(), counted.count()))
                .toList();
    }

    private TicketViewLink link(String code, String name, TicketCount count) {
        var isPlain = filter.chosen(TicketProperty.TEAM) == null && filter.getQ() == null;
        return new TicketViewLink(
                of(code).toString(), name, number(count), current(isPlain && code.equals(view.code())));
    }

    private List<TicketViewLink> teamLinks() {
        var names = agentChoices.teams().stream().collect(Collectors.toMap(NamedRef::id, NamedRef::name));
        return counts.teams().stream()
                .map(counted -> new TicketViewLink(
                        ListAddress.of(path())
                                .with("team", counted.what().toString())
                                .toString(),
                        names.getOrDefault(counted.what(), ""),
                        number(counted.count()),
                        current(counted.what().toString().equals(filter.chosen(TicketProperty.TEAM)))))
                .toList();
    }

    private ResourceBundle words() {
        return ResourceBundle.getBundle("io.insightdesk.ticket.texts", userLocale.getLocale());
    }

    private String number(TicketCount count) {
        return moments.counted(count.number(), count.more());
    }

    private static String current(boolean shown) {
        return shown ? "page" : "false";
    }

    /** Where the list's view is changed, or a new one made of the list as it is. */
    public ListAddress getEditor() {
        return filter.addTo(ListAddress.of(Faces.getRequestContextPath() + "/agent/view-editor")
                        .with("view", view.code()))
                .with("q", null)
                .with("sort", sort);
    }

    /** Where the columns of a view that every desk has are chosen; the list comes back as it is. */
    public ListAddress getColumnChoice() {
        return filter.addTo(ListAddress.of(Faces.getRequestContextPath() + "/agent/columns")
                        .with("view", view.code()))
                .with("sort", sort);
    }

    /** The field that the list is sorted by. */
    public String getSortField() {
        return order.field().parameter();
    }

    /** {@code ascending} or {@code descending} for what the list is sorted by, else nothing. */
    public String sorted(TicketSort heading) {
        if (!order.field().equals(heading.field())) {
            return null;
        }
        return order.descending() ? "descending" : "ascending";
    }

    /** This list sorted as a heading says; the other way round if it is already. */
    public ListAddress sortedBy(TicketSort heading) {
        return here().with("sort", (order.equals(heading) ? heading.reversed() : heading).toString());
    }

    /** Whether tickets of one status, or of one priority, stand together below a heading. */
    public boolean isGrouped() {
        return order.groupedBy().isPresent();
    }

    /** {@code asc} or {@code desc}: how {@link #group} goes down the list. */
    public String getGroupOrder() {
        return order.descending() ? "desc" : "asc";
    }

    /** The rank of what a row of a grouped list has in common with its neighbours. */
    public int group(TicketListRow row) {
        var property = order.groupedBy().orElseThrow();
        return property.rank(property == TicketProperty.STATUS ? row.status() : row.priority());
    }

    /** What stands above a row's group. Custom statuses are in the group of their category. */
    public String groupName(TicketListRow row) {
        return order.groupedBy().orElseThrow() == TicketProperty.STATUS
                ? statusLabels.word(row.status())
                : row.priorityWord();
    }

    /** The next rows, or {@code null} when these are the last, or one cell alone is asked for. */
    public ListAddress getNext() {
        return Optional.ofNullable(page)
                .flatMap(Page::next)
                .map(cursor -> here().with("after", cursor))
                .orElse(null);
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

    /** What the address names; for what is unknown all open tickets, so that an old link still leads somewhere. */
    private SelectedView chosen() {
        var context = new ConditionContext(
                counts.context().account(), counts.context().teams(), clock.instant());
        return SelectedView.find(viewCode, counts, filter.statuses(), context)
                .or(() -> SelectedView.find(BuiltInView.OPEN.code(), counts, filter.statuses(), context))
                .orElseThrow();
    }

    private TicketSort order() {
        try {
            return sort == null ? view.list().sort() : TicketSort.parse(sort);
        } catch (MalformedQueryException unknown) {
            return view.list().sort();
        }
    }

    private TicketQuery query(Optional<String> cursor) {
        var filtered = filter.narrow(view.list().filter(), counts.context());
        return only.isEmpty()
                ? new TicketQuery(filtered, order, cursor, Page.DEFAULT_LIMIT)
                : new TicketQuery(filtered.tickets(only), order, Optional.empty(), Page.MOST);
    }

    /** Tickets whose rows alone are read again, if they are still in the list. */
    private Set<UUID> only() {
        var named = Optional.ofNullable(request.getParameter("only")).orElse("");
        return Stream.of(named.split(","))
                .limit(Page.MOST)
                .flatMap(id -> Ids.find(id).stream())
                .collect(Collectors.toSet());
    }
}

package io.insightdesk.ticket.page;

import io.insightdesk.platform.persistence.Ids;
import io.insightdesk.platform.web.ErrorMessages;
import io.insightdesk.ticket.TicketNotFoundException;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.list.TicketFilter;
import io.insightdesk.ticket.list.TicketListRow;
import io.insightdesk.ticket.list.TicketListRows;
import io.insightdesk.ticket.list.TicketQuery;
import io.insightdesk.ticket.list.TicketQueryService;
import io.insightdesk.ticket.list.TicketRow;
import io.insightdesk.ticket.list.TicketsView;
import io.insightdesk.ticket.property.TicketPatch;
import io.insightdesk.ticket.property.TicketProperty;
import io.insightdesk.ticket.work.EditConflictException;
import io.insightdesk.ticket.work.TicketErrorMessages;
import io.insightdesk.ticket.work.TicketPatchService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;

/**
 * The cell of the table of tickets that an agent changes. The table keeps no state between requests and its rows move, so the
 * request says which ticket the cell is of, and what stood in it.
 */
@Named
@RequestScoped
public class TicketCellView {

    private static final String FORM = "list";
    private static final String TABLE = "list:tickets";
    private static final String MESSAGES = "refusals";

    /** PrimeFaces' parameter: the row's place, the column's, and the row's key. */
    private static final String CELL = TABLE + "_cellInfo";

    private static final Pattern PLACE_AND_TICKET = Pattern.compile("(\\d{1,2}),(\\d{1,2}),([0-9a-f-]{36})");

    @Inject
    TicketsView table;

    @Inject
    TicketQueryService ticketQueries;

    @Inject
    TicketPatchService patches;

    @Inject
    TicketListRows listRows;

    @Inject
    PropertyInputs inputs;

    @Inject
    TicketErrorMessages ticketErrorMessages;

    @Inject
    ErrorMessages errorMessages;

    @Inject
    ActivityTexts activityTexts;

    private final Map<TicketProperty, CellInput> cells = new EnumMap<>(TicketProperty.class);
    private Optional<TicketRow> ticket;

    /** The rows of the table; for a cell as many as PrimeFaces looks at: at the cell's place there is its ticket. */
    public List<TicketListRow> getRows() {
        return cell().filter(cell -> cell.column() <= table.shownColumns().size())
                .map(this::rows)
                .orElseGet(table::getRows);
    }

    private List<TicketListRow> rows(Cell cell) {
        if (isGone()) {
            leaveTable();
            return List.of();
        }
        var shown = listRows.inWords(List.of(ticket()), Map.of(), table.shownColumns());
        return Collections.nCopies(cell.place() + 1, shown.get(0));
    }

    /** Says that the ticket is gone, for instance deleted, and changes nothing in the table. */
    private void leaveTable() {
        var context = FacesContext.getCurrentInstance();
        var drawn = context.getPartialViewContext().getRenderIds();
        if (drawn.remove(TABLE)) {
            drawn.add(MESSAGES);
            if (context.getMessageList().isEmpty()) {
                ticketErrorMessages.show(new TicketNotFoundException("of the cell"), FORM);
            }
        }
    }

    /** What the agent gives a property of the ticket. */
    public CellInput of(TicketProperty property) {
        return cells.computeIfAbsent(
                property,
                wanted ->
                        new CellInput(inputs.of(wanted, this::ticket, patch -> save(wanted, patch)), () -> !isGone()));
    }

    /** Writes what was given, or says why not. */
    public void save() {
        var done = true;
        for (var cell : cells.values()) {
            done &= !cell.isGiven() || ticketErrorMessages.attempt(FORM, cell::save);
        }
        ticket = null;
        if (isGone()) {
            leaveTable();
        } else if (!done) {
            FacesContext.getCurrentInstance().validationFailed();
        }
    }

    private void save(TicketProperty property, TicketPatch patch) {
        try {
            patches.applySeen(TicketRef.of(ticket().id()), patch, of(property).seen());
        } catch (EditConflictException overtaken) {
            var texts = ResourceBundle.getBundle(
                    "io.insightdesk.ticket.texts",
                    FacesContext.getCurrentInstance().getViewRoot().getLocale());
            errorMessages.show(Stream.concat(
                            overtaken.changes().stream().map(activityTexts::describe),
                            Stream.of(texts.getString("overtaken.cell")))
                    .collect(Collectors.joining(" ")));
        }
    }

    private boolean isGone() {
        return find().isEmpty();
    }

    private TicketRow ticket() {
        return find().orElseThrow(() -> new TicketNotFoundException("of the cell"));
    }

    private Optional<TicketRow> find() {
        if (ticket == null) {
            ticket = cell().map(Cell::ticket)
                    .flatMap(id ->
                            ticketQueries.list(TicketQuery.of(new TicketFilter().tickets(Set.of(id)))).rows().stream()
                                    .findFirst());
        }
        return ticket;
    }

    /** @param column its place among the columns, of which the boxes are the first */
    private record Cell(int place, int column, UUID ticket) {}

    private static Optional<Cell> cell() {
        return Optional.ofNullable(Faces.getRequestParameter(CELL))
                .map(PLACE_AND_TICKET::matcher)
                .filter(Matcher::matches)
                .flatMap(found -> Ids.find(found.group(3))
                        .map(id -> new Cell(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), id)));
    }
}

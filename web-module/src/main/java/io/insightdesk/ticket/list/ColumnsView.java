package io.insightdesk.ticket.list;

import io.insightdesk.field.CustomFieldService;
import io.insightdesk.platform.Coded;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.web.ErrorMessages;
import io.insightdesk.platform.web.ListAddress;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;

/**
 * The columns of a view that every desk has, chosen by a person for themselves; then the list is there again as it was.
 */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, which can be serialised
public class ColumnsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ColumnChoiceService choices;

    @Inject
    private CustomFieldService fields;

    @Inject
    private TicketListFilter filter;

    @Inject
    private TicketCounters counters;

    @Inject
    private ErrorMessages errorMessages;

    private BuiltInView view;
    private String list;
    private ColumnRows columns;
    private int steps = 1;

    public void load() {
        view = Coded.find(BuiltInView.class, Faces.getRequestParameter("view")).orElse(BuiltInView.OPEN);
        list = filter.addTo(ListAddress.of(Faces.getRequestContextPath() + "/agent/tickets")
                        .with("view", view.code()))
                .with("sort", Faces.getRequestParameter("sort"))
                .toString();
        columns = new ColumnRows(choices.mine().of(view), fields.current());
    }

    /** @param direction 1 for down, -1 for up */
    public void moveColumn(int column, int direction) {
        columns.move(column, direction * steps);
    }

    public void save() throws IOException {
        try {
            choices.choose(view, columns.shown().stream().map(ViewColumn::code).toList());
            goToList();
        } catch (InvalidInputException wrong) {
            errorMessages.show(wrong, "form");
        }
    }

    /** Goes back to the columns of whoever has chosen none. */
    public void resetColumns() throws IOException {
        choices.reset(view);
        goToList();
    }

    private void goToList() throws IOException {
        counters.forget();
        Faces.getExternalContext().redirect(list);
    }

    public List<ColumnRow> getColumns() {
        return columns.all();
    }

    public String getViewCode() {
        return view.code();
    }

    /** The address of the list, filtered and sorted as it was. */
    public String getList() {
        return list;
    }

    /** How many places the arrow that is pressed goes: more than one after dragging. */
    public int getSteps() {
        return 1;
    }

    public void setSteps(int steps) {
        this.steps = steps;
    }
}

package io.insightdesk.ticket.list;

import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.RefusedException;
import io.insightdesk.platform.persistence.Ids;
import io.insightdesk.platform.web.ErrorMessages;
import io.insightdesk.platform.web.UserLocale;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.ResourceBundle;
import java.util.UUID;
import org.omnifaces.cdi.ViewScoped;

/** The views that the person sees, to be put in order and opened. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, which can be serialised
public class ViewsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SavedViewService views;

    @Inject
    private ViewGroups groups;

    @Inject
    private TicketCounters counters;

    @Inject
    private ErrorMessages errorMessages;

    @Inject
    private UserLocale userLocale;

    private transient List<Row> rows;
    private int steps = 1;

    /**
     * A view in the list.
     *
     * @param shelf in words
     * @param mine whether the person may change it
     */
    public record Row(String id, String name, String shelf, boolean mine) {}

    public List<Row> getRows() {
        if (rows == null) {
            rows = views.list().stream().map(this::row).toList();
        }
        return rows;
    }

    private Row row(SavedView view) {
        var shelf = view.getTeamId().map(UUID::toString).orElse(view.getScope().code());
        return new Row(view.getId().toString(), view.getName(), groups.inWords(shelf), views.mayKeep(view));
    }

    /** @param direction 1 for down, -1 for up */
    public void move(String id, int direction) {
        try {
            views.move(Ids.find(id).orElseThrow(() -> new NotFoundException("View", id)), direction * steps);
            counters.forget();
        } catch (RefusedException refused) {
            errorMessages.show(ResourceBundle.getBundle("io.insightdesk.ticket.list.texts", userLocale.getLocale())
                    .getString("refused"));
        }
        rows = null;
    }

    /** How many places the arrow that is pressed goes: more than one after dragging. */
    public int getSteps() {
        return 1;
    }

    public void setSteps(int steps) {
        this.steps = steps;
    }
}

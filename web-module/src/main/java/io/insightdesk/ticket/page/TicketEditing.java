package io.insightdesk.ticket.page;

import io.insightdesk.ticket.form.FieldForm;
import io.insightdesk.ticket.list.TicketRow;
import io.insightdesk.ticket.property.TicketPatch;
import io.insightdesk.ticket.work.EditConflictException;
import io.insightdesk.ticket.work.TicketErrorMessages;
import io.insightdesk.ticket.work.TicketPatchService;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.function.Supplier;
import org.omnifaces.cdi.ViewScoped;

/**
 * What an agent changes at the side of a ticket, and what stood there when they did. When others changed the same meanwhile,
 * the agent is told who and what, and keeps the choice until they insist on it or let it go.
 */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, which can be serialised
public class TicketEditing implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private TicketView page;

    @Inject
    private TicketPatchService patches;

    @Inject
    private TicketErrorMessages errorMessages;

    @Inject
    private ActivityTexts activityTexts;

    private transient TicketRow shown;
    private transient TicketPatch held;
    private transient List<String> changes;

    /** The ticket as the page shows it: read anew when it is drawn, kept when it comes back. */
    public TicketRow getShown() {
        var isDrawnNow = FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
        if (shown == null || isDrawnNow) {
            shown = page.getTicket();
        }
        return shown;
    }

    void save(TicketPatch wanted) {
        page.act(() -> attempt(wanted));
    }

    /** The same for custom fields, which say themselves what is wrong with them. */
    void save(TicketPatch wanted, FieldForm fields) {
        Supplier<Boolean> work = () -> {
            attempt(wanted);
            return true;
        };
        errorMessages.find("properties", fields, work);
        page.refresh();
    }

    private void attempt(TicketPatch wanted) {
        held = null;
        try {
            patches.applySeen(page.ref(), wanted, getShown());
        } catch (EditConflictException overtaken) {
            held = wanted;
            changes = overtaken.changes().stream().map(activityTexts::describe).toList();
        }
    }

    /** Saves the choice all the same, now that the agent has seen what others chose. */
    public void insist() {
        if (held != null) {
            shown = page.getTicket();
            save(held);
        }
    }

    /** Lets the choice go. */
    public void discardChange() {
        held = null;
        page.refresh();
    }

    public boolean isOvertaken() {
        return held != null;
    }

    /** Who changed what, a sentence each. */
    public List<String> getChanges() {
        return changes;
    }
}

package io.insightdesk.ticket.page;

import io.insightdesk.field.FieldEditor;
import io.insightdesk.field.FieldInput;
import io.insightdesk.platform.web.UserLocale;
import io.insightdesk.ticket.form.FieldForm;
import io.insightdesk.ticket.form.FormContext;
import io.insightdesk.ticket.form.TicketFormService;
import io.insightdesk.ticket.list.TicketRow;
import io.insightdesk.ticket.property.TicketPatch;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import org.omnifaces.cdi.ViewScoped;

/**
 * The custom fields at the side of a ticket. Each is written when it is changed, and only it. They stay as they were shown
 * until they are shown anew: what comes back belongs to the field that the agent saw.
 */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, which can be serialised
public class TicketFieldsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final long NEVER = -1;

    @Inject
    private TicketEditing editing;

    @Inject
    private TicketFormService service;

    @Inject
    private UserLocale userLocale;

    private FieldForm form;
    private long shownVersion = NEVER;

    public FieldForm getForm() {
        var isShownNow = FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
        if (form == null || isShownNow && shownVersion != editing.getShown().version()) {
            read(editing.getShown());
        }
        return form;
    }

    private void read(TicketRow ticket) {
        var set = service.current();
        var id = Optional.ofNullable(ticket.form());
        form = new FieldForm(set, id, FieldEditor.DESK, ticket.customFields(), userLocale.getLocale());
        form.follow(
                set, id, new FormContext(ticket.type().code(), ticket.channel().code()));
        shownVersion = ticket.version();
    }

    public void save(FieldInput input) {
        editing.save(TicketPatch.ofFields(Map.of(input.getKey(), input.getValue())), form);
    }
}

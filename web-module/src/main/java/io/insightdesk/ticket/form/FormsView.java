package io.insightdesk.ticket.form;

import io.insightdesk.field.FieldsView;
import io.insightdesk.platform.Positioned;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** The admin's list of forms, in an order that can be changed; beside {@link FieldsView}. */
@Named
@RequestScoped
public class FormsView {

    @Inject
    TicketFormService service;

    @Inject
    FieldsView fields;

    private List<TicketForm> forms;

    /** @param direction 1 for down, -1 for up */
    public void move(UUID id, int direction) {
        Positioned.move(getForms(), id, direction * fields.pressedSteps())
                .ifPresent(there ->
                        service.update(there.id(), TicketFormDraft.at(there.position()), OptionalLong.empty()));
        forms = null;
    }

    public List<TicketForm> getForms() {
        if (forms == null) {
            forms = service.list();
        }
        return forms;
    }
}

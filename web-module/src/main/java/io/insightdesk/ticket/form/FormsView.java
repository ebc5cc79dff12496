package io.insightdesk.ticket.form;

import io.insightdesk.field.FieldsView;
import io.insightdesk.platform.Positioned;
import io.insightdesk.platform.web.FormCommand;
import io.insightdesk.platform.web.OrderedRows;
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
    FormCommand command;

    private final OrderedRows order = new OrderedRows(this::ids, this::move);
    private List<TicketForm> forms;

    public List<TicketForm> getForms() {
        if (forms == null) {
            forms = service.list();
        }
        return forms;
    }

    public OrderedRows getOrder() {
        return order;
    }

    private List<UUID> ids() {
        return getForms().stream().map(TicketForm::getId).toList();
    }

    private void move(UUID id, int places) {
        command.attempt(() -> Positioned.move(getForms(), id, places)
                .ifPresent(there ->
                        service.update(there.id(), TicketFormDraft.at(there.position()), OptionalLong.empty())));
        forms = null;
    }
}

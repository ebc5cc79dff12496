package io.insightdesk.ticket.page;

import io.insightdesk.ticket.property.PatchUse;
import io.insightdesk.ticket.property.PropertyKind;
import io.insightdesk.ticket.property.TicketProperty;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * The properties at the side of a ticket. Each is written when it is changed, and only it, compared with what was shown: see
 * {@link TicketEditing}.
 */
@Named
@RequestScoped
public class TicketPropertiesView {

    @Inject
    TicketEditing editing;

    @Inject
    PropertyInputs propertyInputs;

    private List<PropertyInput> inputs;

    @PostConstruct
    void begin() {
        inputs = TicketProperty.changedBy(PatchUse.TICKET).stream()
                .filter(property -> property.kind() != PropertyKind.TEXT)
                .map(property -> propertyInputs.of(property, editing::getShown, editing::save))
                .toList();
    }

    public List<PropertyInput> getInputs() {
        return inputs;
    }
}

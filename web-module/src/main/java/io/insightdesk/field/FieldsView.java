package io.insightdesk.field;

import io.insightdesk.platform.Labels;
import io.insightdesk.platform.Positioned;
import io.insightdesk.platform.web.Region;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** The admin's list of custom fields and forms, each in an order that can be changed. */
@Named
@RequestScoped
public class FieldsView {

    @Inject
    CustomFieldService fieldService;

    @Inject
    TicketFormService formService;

    @Inject
    Region region;

    private List<CustomField> fields;
    private List<TicketForm> forms;
    private int steps = 1;

    /** @param direction 1 for down, -1 for up */
    public void moveField(UUID id, int direction) {
        Positioned.move(getFields(), id, direction * steps)
                .ifPresent(there ->
                        fieldService.update(there.id(), CustomFieldDraft.at(there.position()), OptionalLong.empty()));
        fields = null;
    }

    /** @param direction 1 for down, -1 for up */
    public void moveForm(UUID id, int direction) {
        Positioned.move(getForms(), id, direction * steps)
                .ifPresent(there ->
                        formService.update(there.id(), TicketFormDraft.at(there.position()), OptionalLong.empty()));
        forms = null;
    }

    public List<CustomField> getFields() {
        if (fields == null) {
            fields = fieldService.list();
        }
        return fields;
    }

    public List<TicketForm> getForms() {
        if (forms == null) {
            forms = formService.list();
        }
        return forms;
    }

    public String label(Labels labels) {
        return labels.in(region.getLocale());
    }

    /** How many places the arrow that is pressed goes: more than one after dragging. */
    public int getSteps() {
        return 1;
    }

    public void setSteps(int steps) {
        this.steps = steps;
    }
}

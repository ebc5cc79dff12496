package io.insightdesk.field;

import io.insightdesk.platform.Labels;
import io.insightdesk.platform.Positioned;
import io.insightdesk.platform.web.UserLocale;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** The admin's list of custom fields, in an order that can be changed. */
@Named
@RequestScoped
public class FieldsView {

    @Inject
    CustomFieldService service;

    @Inject
    UserLocale userLocale;

    private List<CustomField> fields;
    private int steps = 1;

    /** @param direction 1 for down, -1 for up */
    public void move(UUID id, int direction) {
        Positioned.move(getFields(), id, direction * steps)
                .ifPresent(there ->
                        service.update(there.id(), CustomFieldDraft.at(there.position()), OptionalLong.empty()));
        fields = null;
    }

    public List<CustomField> getFields() {
        if (fields == null) {
            fields = service.list();
        }
        return fields;
    }

    public String label(Labels labels) {
        return labels.in(userLocale.getLocale());
    }

    /** How many places the arrow goes that was pressed: more than one after dragging. */
    public int pressedSteps() {
        return steps;
    }

    /** What each arrow goes at first. */
    public int getSteps() {
        return 1;
    }

    public void setSteps(int steps) {
        this.steps = steps;
    }
}

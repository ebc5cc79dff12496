package io.insightdesk.field;

import io.insightdesk.platform.Labels;
import io.insightdesk.platform.Positioned;
import io.insightdesk.platform.web.FormCommand;
import io.insightdesk.platform.web.OrderedRows;
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

    @Inject
    FormCommand command;

    private final OrderedRows order = new OrderedRows(this::ids, this::move);
    private List<CustomField> fields;

    public List<CustomField> getFields() {
        if (fields == null) {
            fields = service.list();
        }
        return fields;
    }

    public String label(Labels labels) {
        return labels.in(userLocale.getLocale());
    }

    public OrderedRows getOrder() {
        return order;
    }

    private List<UUID> ids() {
        return getFields().stream().map(CustomField::getId).toList();
    }

    private void move(UUID id, int places) {
        command.attempt(() -> Positioned.move(getFields(), id, places)
                .ifPresent(there ->
                        service.update(there.id(), CustomFieldDraft.at(there.position()), OptionalLong.empty())));
        fields = null;
    }
}

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
import java.util.function.BiConsumer;

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

    public void moveField(UUID id, int by) {
        move(
                getFields(),
                id,
                by,
                (moved, position) -> fieldService.update(moved, CustomFieldDraft.at(position), OptionalLong.empty()));
        fields = null;
    }

    public void moveForm(UUID id, int by) {
        move(
                getForms(),
                id,
                by,
                (moved, position) -> formService.update(moved, TicketFormDraft.at(position), OptionalLong.empty()));
        forms = null;
    }

    /** The later of two neighbours takes the place of the earlier one, which steps back. */
    private static void move(List<? extends Positioned> all, UUID id, int by, BiConsumer<UUID, Integer> place) {
        for (var index = 0; index < all.size(); index++) {
            var neighbour = index + by;
            if (all.get(index).getId().equals(id) && neighbour >= 0 && neighbour < all.size()) {
                var earlier = all.get(Math.min(index, neighbour));
                var later = all.get(Math.max(index, neighbour));
                place.accept(later.getId(), earlier.getPosition());
            }
        }
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
}

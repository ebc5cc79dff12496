package io.insightdesk.ticket.form;

import io.insightdesk.field.CustomField;
import io.insightdesk.field.CustomFields;
import io.insightdesk.field.CustomerAccess;
import io.insightdesk.field.FieldDefinitions;
import io.insightdesk.field.FieldEditor;
import io.insightdesk.platform.Positioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A tenant's forms as they are now, archived ones too, in order; and which of the tenant's custom fields they show.
 *
 * @param fields the tenant's
 */
public record FormDefinitions(FieldDefinitions fields, List<TicketForm> forms) {

    public FormDefinitions {
        forms = forms.stream().sorted(Positioned.ORDER).toList();
    }

    /** The forms that a new ticket may have. */
    public List<TicketForm> offeredTo(FieldEditor who) {
        return forms.stream()
                .filter(form -> !form.isArchived() && (who != FieldEditor.CUSTOMER || form.isOffered()))
                .toList();
    }

    /**
     * The places of the active fields that somebody fills, with conditions that name no others: whoever does not fill a
     * field may not even know of it.
     *
     * @param form that of the ticket; empty for the default one
     */
    public List<FormField> layout(Optional<UUID> form, FieldEditor who) {
        var places = places(form).stream()
                .filter(place -> fields.find(place.key())
                        .filter(field -> !field.isArchived() && isFilledBy(who, field))
                        .isPresent())
                .toList();
        var keys = places.stream().map(FormField::key).collect(Collectors.toSet());
        return places.stream().map(place -> place.naming(keys)).toList();
    }

    private static boolean isFilledBy(FieldEditor who, CustomField field) {
        return who != FieldEditor.CUSTOMER || field.getCustomers() == CustomerAccess.FILL;
    }

    private List<FormField> places(Optional<UUID> form) {
        return form.flatMap(id ->
                        forms.stream().filter(one -> one.getId().equals(id)).findFirst())
                .or(() -> forms.stream().filter(TicketForm::isDefault).findFirst())
                .map(TicketForm::getFields)
                .orElseGet(() -> fields.active().stream().map(FormField::of).toList());
    }

    /**
     * The fields that a ticket's form shows for its values. A field counts for the conditions of later ones only while it
     * shows itself.
     *
     * @param who customers are shown what they may fill
     */
    public List<CustomField> shown(Optional<UUID> form, FormContext facts, CustomFields values, FieldEditor who) {
        var shown = new ArrayList<CustomField>();
        var answers = CustomFields.NONE;
        for (var place : layout(form, who)) {
            if (place.isShown(facts, answers)) {
                shown.add(fields.find(place.key()).orElseThrow());
                answers = answers.with(place.key(), values.find(place.key()));
            }
        }
        return shown;
    }
}

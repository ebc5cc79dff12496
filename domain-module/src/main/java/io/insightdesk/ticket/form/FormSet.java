package io.insightdesk.ticket.form;

import io.insightdesk.field.CustomField;
import io.insightdesk.field.CustomFields;
import io.insightdesk.field.CustomerAccess;
import io.insightdesk.field.FieldSet;
import io.insightdesk.field.Filler;
import io.insightdesk.platform.Positioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A tenant's forms as they are now, archived ones too, in order; and which of the tenant's custom fields they show.
 *
 * @param fields the tenant's
 */
public record FormSet(FieldSet fields, List<TicketForm> forms) {

    public FormSet {
        forms = forms.stream().sorted(Positioned.ORDER).toList();
    }

    /** The forms that a new ticket may have. */
    public List<TicketForm> offeredTo(Filler who) {
        return forms.stream()
                .filter(form -> !form.isArchived() && (who != Filler.CUSTOMER || form.isOffered()))
                .toList();
    }

    /** The places of a form's active fields. @param form that of the ticket; empty for the default one */
    public List<FormField> layout(Optional<UUID> form) {
        return form
                .flatMap(id ->
                        forms.stream().filter(one -> one.getId().equals(id)).findFirst())
                .or(() -> forms.stream().filter(TicketForm::isDefault).findFirst())
                .map(TicketForm::getFields)
                .orElseGet(() -> fields.active().stream().map(FormField::of).toList())
                .stream()
                .filter(place -> fields.find(place.key())
                        .filter(field -> !field.isArchived())
                        .isPresent())
                .toList();
    }

    /**
     * The fields that a ticket's form shows for its values. A field counts for the conditions of later ones only while it
     * shows itself.
     *
     * @param who customers are shown what they may fill
     */
    public List<CustomField> shown(Optional<UUID> form, FormFacts facts, CustomFields values, Filler who) {
        Predicate<CustomField> isForThem =
                field -> who != Filler.CUSTOMER || field.getCustomers() == CustomerAccess.FILL;
        var shown = new ArrayList<CustomField>();
        var answers = CustomFields.NONE;
        for (var place : layout(form)) {
            var field = fields.find(place.key()).filter(isForThem);
            if (field.isPresent() && place.isShown(facts, answers)) {
                shown.add(field.get());
                answers = answers.with(place.key(), values.find(place.key()));
            }
        }
        return shown;
    }
}

package io.insightdesk.field;

import io.insightdesk.platform.Positioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A tenant's custom fields and forms as they are now, archived ones too, each in order; and what they say about the values
 * of a ticket.
 */
public record FieldSet(List<CustomField> fields, List<TicketForm> forms) {

    public static final FieldSet EMPTY = new FieldSet(List.of(), List.of());

    public FieldSet {
        fields = fields.stream().sorted(Positioned.ORDER).toList();
        forms = forms.stream().sorted(Positioned.ORDER).toList();
    }

    public Optional<CustomField> find(String key) {
        return fields.stream().filter(field -> field.getKey().equals(key)).findFirst();
    }

    /** The fields that take values. */
    public List<CustomField> active() {
        return fields.stream().filter(field -> !field.isArchived()).toList();
    }

    /** The forms that a new ticket may have. */
    public List<TicketForm> offeredTo(Filler who) {
        return forms.stream()
                .filter(form -> !form.isArchived() && (who != Filler.CUSTOMER || form.isOffered()))
                .toList();
    }

    /** The keys of what customers see. */
    public Set<String> seenByCustomers() {
        return fields.stream()
                .filter(CustomField::isSeenByCustomers)
                .map(CustomField::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The places of a form's active fields. @param form that of the ticket; empty for the default one */
    public List<FormField> layout(Optional<UUID> form) {
        return form
                .flatMap(id ->
                        forms.stream().filter(one -> one.getId().equals(id)).findFirst())
                .or(() -> forms.stream().filter(TicketForm::isDefault).findFirst())
                .map(TicketForm::getFields)
                .orElseGet(() -> active().stream().map(FormField::of).toList())
                .stream()
                .filter(place ->
                        find(place.key()).filter(field -> !field.isArchived()).isPresent())
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
            var field = find(place.key()).filter(isForThem);
            if (field.isPresent() && place.isShown(facts, answers)) {
                shown.add(field.get());
                answers = answers.with(place.key(), values.find(place.key()));
            }
        }
        return shown;
    }
}

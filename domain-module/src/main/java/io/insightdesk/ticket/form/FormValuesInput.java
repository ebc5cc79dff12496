package io.insightdesk.ticket.form;

import io.insightdesk.field.CustomField;
import io.insightdesk.field.CustomFieldValuesInput;
import io.insightdesk.field.CustomFields;
import io.insightdesk.field.FieldEditor;
import io.insightdesk.platform.input.FieldError.Rule;
import java.util.Optional;
import java.util.UUID;

/**
 * Fills the custom fields that a ticket's form shows, and notes what it demands.
 *
 * @param filling with the fields of the set
 */
public record FormValuesInput(FormDefinitions set, CustomFieldValuesInput filling) {

    /**
     * The form that a new ticket names, if it names one.
     *
     * @param id as it came in
     */
    public Optional<UUID> form(String id) {
        if (id == null || id.isBlank()) {
            return Optional.empty();
        }
        var named = set.offeredTo(filling.who()).stream()
                .map(TicketForm::getId)
                .filter(form -> form.toString().equals(id))
                .findFirst();
        if (named.isEmpty()) {
            filling.check().wrong("form", Rule.UNKNOWN);
        }
        return named;
    }

    /** The values of a new ticket. */
    public CustomFields begin(Optional<UUID> form, FormContext facts) {
        var values = filling.change(CustomFields.NONE);
        var shown = set.shown(form, facts, values, filling.who());
        if (filling.who() == FieldEditor.CUSTOMER) {
            values.values().keySet().stream()
                    .filter(key ->
                            shown.stream().noneMatch(field -> field.getKey().equals(key)))
                    .forEach(key -> filling.check().wrong(CustomFieldValuesInput.PATH + key, Rule.NOT_ALLOWED));
        }
        if (filling.who() != FieldEditor.SYSTEM) {
            shown.stream().filter(CustomField::isRequiredOnSubmit).forEach(field -> filling.demand(field, values));
        }
        return values;
    }

    /** Notes what the desk must fill in before the ticket is solved. */
    public void demandToSolve(Optional<UUID> form, FormContext facts, CustomFields values) {
        if (filling.who() == FieldEditor.DESK) {
            set.shown(form, facts, values, filling.who()).stream()
                    .filter(CustomField::isRequiredToSolve)
                    .forEach(field -> filling.demand(field, values));
        }
    }
}

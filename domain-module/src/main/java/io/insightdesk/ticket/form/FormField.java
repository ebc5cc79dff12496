package io.insightdesk.ticket.form;

import io.insightdesk.field.CustomField;
import io.insightdesk.field.CustomFields;
import io.insightdesk.ticket.property.Condition;
import io.insightdesk.ticket.property.Condition.Group;
import io.insightdesk.ticket.property.TicketViewpoint;

/**
 * A field's place in a form.
 *
 * @param when what must hold for the field to show, of the use {@link io.insightdesk.ticket.property.ConditionUse#FORM}
 */
public record FormField(String key, Group when) {

    /** Always shown. */
    static FormField of(CustomField field) {
        return new FormField(field.getKey(), Condition.EVERYTHING);
    }

    /** @param shown the values of the fields that the form shows further up */
    boolean isShown(FormFacts facts, CustomFields shown) {
        return when.holds(new FormAnswers(facts, shown), TicketViewpoint.NOBODY);
    }
}

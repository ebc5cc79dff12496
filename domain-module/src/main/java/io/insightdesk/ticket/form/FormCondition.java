package io.insightdesk.ticket.form;

import io.insightdesk.field.CustomFields;
import io.insightdesk.field.FieldValue;
import io.insightdesk.ticket.form.FormFacts.Fact;
import java.util.Collections;
import java.util.List;

/**
 * What must hold for a form to show a field: that something has one of these values.
 *
 * @param subject the code of a {@link Fact}, or the key of a field further up in the form
 */
public record FormCondition(String subject, List<String> values) {

    public FormCondition {
        values = List.copyOf(values);
    }

    /** @param shown the values of the fields that the form shows further up */
    boolean holds(FormFacts facts, CustomFields shown) {
        var found = Fact.find(subject)
                .map(fact -> List.of(facts.of(fact)))
                .or(() -> shown.find(subject).map(FieldValue::codes))
                .orElse(List.of());
        return !Collections.disjoint(values, found);
    }
}

package io.insightdesk.ticket.form;

import io.insightdesk.field.CustomField;
import io.insightdesk.field.CustomFields;
import java.util.List;

/**
 * A field's place in a form.
 *
 * @param when all must hold for the field to show; none means always
 */
public record FormField(String key, List<FormCondition> when) {

    public FormField {
        when = List.copyOf(when);
    }

    /** Always shown. */
    static FormField of(CustomField field) {
        return new FormField(field.getKey(), List.of());
    }

    boolean isShown(FormFacts facts, CustomFields shown) {
        return when.stream().allMatch(condition -> condition.holds(facts, shown));
    }
}

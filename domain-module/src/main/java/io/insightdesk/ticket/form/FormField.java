package io.insightdesk.ticket.form;

import io.insightdesk.field.CustomField;
import io.insightdesk.field.CustomFields;
import io.insightdesk.ticket.property.Condition;
import io.insightdesk.ticket.property.Condition.Group;
import io.insightdesk.ticket.property.ConditionContext;
import io.insightdesk.ticket.property.CustomComparison;
import java.util.Set;

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

    /**
     * The same in other words: a field that is not among {@code keys} has no value, and need not be named to say so.
     */
    FormField naming(Set<String> keys) {
        return new FormField(key, naming(when, keys));
    }

    private static Group naming(Group group, Set<String> keys) {
        return new Group(
                group.quantifier(),
                group.conditions().stream().map(one -> naming(one, keys)).toList());
    }

    private static Condition naming(Condition condition, Set<String> keys) {
        if (condition instanceof Group group) {
            return naming(group, keys);
        }
        if (condition instanceof CustomComparison custom && !keys.contains(custom.key())) {
            return custom.op().isNegative() ? Condition.EVERYTHING : Condition.none(Condition.EVERYTHING);
        }
        return condition;
    }

    /** @param shown the values of the fields that the form shows further up */
    boolean isShown(FormContext facts, CustomFields shown) {
        return when.holds(new FormAnswers(facts, shown), ConditionContext.NOBODY);
    }
}

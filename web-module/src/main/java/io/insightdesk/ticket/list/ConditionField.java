package io.insightdesk.ticket.list;

import io.insightdesk.field.CustomFieldName;
import io.insightdesk.field.FieldKind;
import io.insightdesk.ticket.property.ConditionUse;
import io.insightdesk.ticket.property.CustomComparison;
import io.insightdesk.ticket.property.Operator;
import io.insightdesk.ticket.property.PropertyKind;
import io.insightdesk.ticket.property.TicketProperty;
import java.io.Serializable;
import java.util.List;

/**
 * What a condition of the editor looks at: a field of every ticket, or one that the tenant has defined.
 *
 * @param builtIn {@code null} for a custom field
 * @param key of the custom field, or {@code null}; so also {@code kind}
 */
record ConditionField(TicketProperty builtIn, String key, FieldKind kind) implements Serializable {

    static ConditionField of(TicketProperty property) {
        return new ConditionField(property, null, null);
    }

    static ConditionField of(String key, FieldKind kind) {
        return new ConditionField(null, key, kind);
    }

    /** The name in the filter. */
    String code() {
        return builtIn == null ? CustomFieldName.of(key) : builtIn.code();
    }

    List<Operator> operators() {
        return builtIn == null
                ? CustomComparison.operators(kind, ConditionUse.LIST)
                : List.copyOf(builtIn.operators(ConditionUse.LIST));
    }

    /** Whether values are ticked, and not written. */
    boolean isChoice() {
        return builtIn == null
                ? kind.hasChoices() || kind == FieldKind.CHECKBOX
                : !isPerson() && (builtIn.kind() == PropertyKind.WORD || builtIn.kind() == PropertyKind.REFERENCE);
    }

    boolean isAge() {
        return builtIn != null && builtIn.kind() == PropertyKind.AGE;
    }

    boolean isDay() {
        return kind == FieldKind.DATE;
    }

    /** Whether a customer is written by mail address. */
    boolean isPerson() {
        return builtIn == TicketProperty.REQUESTER;
    }

    /** Where the bundle has an example of what is written: by the field, or by the kind of a custom one. */
    String hint() {
        return builtIn == null ? kind.code() : builtIn.code();
    }
}

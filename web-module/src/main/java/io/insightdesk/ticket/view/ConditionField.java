package io.insightdesk.ticket.view;

import io.insightdesk.field.CustomFieldName;
import io.insightdesk.field.FieldKind;
import io.insightdesk.ticket.TicketCondition.CustomComparison;
import io.insightdesk.ticket.TicketCondition.Field;
import io.insightdesk.ticket.TicketCondition.Kind;
import io.insightdesk.ticket.TicketCondition.Op;
import java.io.Serializable;
import java.util.List;

/**
 * What a condition of the editor looks at: a field of every ticket, or one that the tenant has defined.
 *
 * @param builtIn {@code null} for a custom field
 * @param key of the custom field, or {@code null}; so also {@code kind}
 */
record ConditionField(Field builtIn, String key, FieldKind kind) implements Serializable {

    static ConditionField of(Field field) {
        return new ConditionField(field, null, null);
    }

    static ConditionField of(String key, FieldKind kind) {
        return new ConditionField(null, key, kind);
    }

    /** The name in the filter. */
    String code() {
        return builtIn == null ? CustomFieldName.of(key) : builtIn.code();
    }

    List<Op> operators() {
        return builtIn == null
                ? CustomComparison.operators(kind)
                : List.copyOf(builtIn.kind().operators());
    }

    /** Whether values are ticked, and not written. */
    boolean isChoice() {
        return builtIn == null
                ? kind.hasChoices() || kind == FieldKind.CHECKBOX
                : !isPerson() && (builtIn.kind() == Kind.WORD || builtIn.kind() == Kind.REFERENCE);
    }

    boolean isAge() {
        return builtIn != null && builtIn.kind() == Kind.AGE;
    }

    boolean isDay() {
        return kind == FieldKind.DATE;
    }

    /** Whether a customer is written by mail address. */
    boolean isPerson() {
        return builtIn == Field.REQUESTER;
    }

    /** Where the bundle has an example of what is written: by the field, or by the kind of a custom one. */
    String hint() {
        return builtIn == null ? kind.code() : builtIn.code();
    }
}

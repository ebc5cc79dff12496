package io.insightdesk.ticket.list;

import io.insightdesk.field.CustomField;
import io.insightdesk.field.CustomFieldName;
import io.insightdesk.field.FieldDefinitions;
import io.insightdesk.field.FieldKind;
import io.insightdesk.platform.Coded;
import io.insightdesk.ticket.property.ConditionUse;
import io.insightdesk.ticket.property.TicketProperty;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The fields that conditions can look at, as they were when the editor was opened. */
class ConditionFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<String, FieldKind> custom = new LinkedHashMap<>();
    private final ConditionUse use;

    ConditionFields(FieldDefinitions set, ConditionUse use) {
        this.use = use;
        for (CustomField field : set.fields()) {
            custom.put(field.getKey(), field.getKind());
        }
    }

    /** The field with this name in filters. */
    Optional<ConditionField> find(String code) {
        return Coded.find(TicketProperty.class, code)
                .filter(property -> property.supports(use))
                .map(ConditionField::of)
                .or(() -> CustomFieldName.key(code).filter(custom::containsKey).map(this::custom));
    }

    /** What the conditions are for. */
    ConditionUse use() {
        return use;
    }

    /** A custom field; one that the tenant does not have any more looks like a text, until it is saved. */
    ConditionField custom(String key) {
        return ConditionField.of(key, custom.getOrDefault(key, FieldKind.TEXT));
    }
}

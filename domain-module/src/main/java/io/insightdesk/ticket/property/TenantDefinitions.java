package io.insightdesk.ticket.property;

import io.insightdesk.field.CustomField;
import io.insightdesk.field.CustomFieldName;
import io.insightdesk.field.FieldDefinitions;
import io.insightdesk.ticket.status.StatusDefinitions;
import java.util.Optional;

/**
 * What a tenant has defined that conditions and columns name beside what every desk has. What is archived counts: tickets
 * have it.
 */
public record TenantDefinitions(FieldDefinitions fields, StatusDefinitions statuses) {

    /** A custom field as conditions and columns name it. */
    public Optional<CustomField> findField(String name) {
        return CustomFieldName.key(name).flatMap(fields::find);
    }
}

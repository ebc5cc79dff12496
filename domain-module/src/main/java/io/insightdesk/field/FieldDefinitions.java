package io.insightdesk.field;

import io.insightdesk.platform.Positioned;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A tenant's custom fields as they are now, archived ones too, in order. */
public record FieldDefinitions(List<CustomField> fields) {

    /** The most fields of a tenant, archived ones included, and so of a form or a ticket. */
    public static final int MOST = 200;

    public static final FieldDefinitions EMPTY = new FieldDefinitions(List.of());

    public FieldDefinitions {
        fields = fields.stream().sorted(Positioned.ORDER).toList();
    }

    public Optional<CustomField> find(String key) {
        return fields.stream().filter(field -> field.getKey().equals(key)).findFirst();
    }

    /** The fields that take values. */
    public List<CustomField> active() {
        return fields.stream().filter(field -> !field.isArchived()).toList();
    }

    /** The keys of what customers see. */
    public Set<String> seenByCustomers() {
        return fields.stream()
                .filter(CustomField::isSeenByCustomers)
                .map(CustomField::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}

package io.insightdesk.field;

import java.util.UUID;

/** A tenant's custom fields or forms were changed. */
public record FieldsChanged(UUID tenant) {}

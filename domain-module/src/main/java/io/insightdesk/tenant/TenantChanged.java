package io.insightdesk.tenant;

import java.util.UUID;

/** A tenant's settings were changed. */
public record TenantChanged(UUID tenant) {}

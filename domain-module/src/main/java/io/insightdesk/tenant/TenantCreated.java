package io.insightdesk.tenant;

import java.util.UUID;

/** A tenant exists now. Fired inside its transaction, so that features write their defaults into the same one. */
public record TenantCreated(UUID tenant) {}

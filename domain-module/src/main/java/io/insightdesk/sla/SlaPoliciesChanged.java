package io.insightdesk.sla;

import java.util.UUID;

/** A tenant's policies are not what they were. Fired inside the transaction that changes them. */
public record SlaPoliciesChanged(UUID tenant) {}

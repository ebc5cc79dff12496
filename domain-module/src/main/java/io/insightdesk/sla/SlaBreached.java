package io.insightdesk.sla;

import java.util.UUID;

/** A promise on a ticket was missed. Fired once for each clock, inside the transaction that records it. */
public record SlaBreached(UUID tenant, UUID ticket, Metric metric) {}

package io.insightdesk.satisfaction;

import java.util.UUID;

/** A customer has rated a resolution of a ticket. */
public record SatisfactionRated(UUID tenant, UUID ticket) {}

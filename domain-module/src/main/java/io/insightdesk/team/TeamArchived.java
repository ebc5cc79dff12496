package io.insightdesk.team;

import java.util.UUID;

/** A team was archived: what it has to do needs another one. */
public record TeamArchived(UUID tenant, UUID team) {}

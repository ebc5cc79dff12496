package io.insightdesk.team;

import java.util.UUID;

/** A team was made, changed or archived, or somebody came into one or left it. */
public record TeamsChanged(UUID tenant) {}

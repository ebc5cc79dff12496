package io.insightdesk.team;

import java.util.UUID;

/**
 * Somebody in a team.
 *
 * @param limit the member's own; {@code null} for the team's
 */
public record TeamMemberRow(UUID agent, String name, boolean lead, Integer limit) {}

package io.insightdesk.account;

/**
 * Whom to invite as an agent.
 *
 * @param role {@code agent} if it is not there, {@code admin} or {@code owner}
 */
public record InviteJson(String email, String role) {}

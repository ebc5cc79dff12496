package io.insightdesk.account;

/**
 * What is to become of somebody's account, unchecked; {@code null} leaves it as it is.
 *
 * @param role the code of a role that works at the desk
 */
public record StaffDraft(String role, Boolean disabled) {}

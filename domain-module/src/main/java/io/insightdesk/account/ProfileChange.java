package io.insightdesk.account;

/**
 * What somebody wants the own profile to say; not validated yet.
 *
 * @param language a language tag; blank or {@code null} for the tenant's
 * @param timeZone a zone's id; blank or {@code null} for the tenant's
 */
public record ProfileChange(String name, String language, String timeZone) {}

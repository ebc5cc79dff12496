package io.insightdesk.customer;

/**
 * An organisation as submitted, not validated yet; in a change {@code null} leaves a part as it is.
 *
 * @param sharesTickets whether members see each other's tickets
 */
public record OrganisationDraft(String name, Boolean sharesTickets) {}

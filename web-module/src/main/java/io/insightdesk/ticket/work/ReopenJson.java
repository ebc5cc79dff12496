package io.insightdesk.ticket.work;

/**
 * Why a request is not solved after all.
 *
 * @param reason posted as a public reply
 */
public record ReopenJson(String reason) {}

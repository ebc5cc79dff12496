package io.insightdesk.ticket.work;

/**
 * How a request was solved.
 *
 * @param resolution a public last word, posted first
 */
public record SolveJson(String resolution) {}

package io.insightdesk.ticket.link;

/**
 * Where a conversation is cut.
 *
 * @param fromSeq the first message of the new ticket, as the desk counts
 * @param subject of the new ticket
 */
public record SplitJson(Integer fromSeq, String subject) {}

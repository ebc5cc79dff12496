package io.insightdesk.guest;

import io.insightdesk.ticket.conversation.MessageRow;
import io.insightdesk.ticket.list.TicketRow;
import java.util.List;

/**
 * A request as the link of a mail shows it.
 *
 * @param needsSignIn the person has a password by now, and the link is worth nothing any more; then there are no messages
 */
public record FollowedRequest(TicketRow ticket, List<MessageRow> messages, boolean needsSignIn) {}

package io.insightdesk.ticket.page;

import io.insightdesk.ticket.TicketNotFoundException;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.conversation.Conversation;
import io.insightdesk.ticket.conversation.ConversationQueryService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * All that a ticket's page shows, in one transaction: the conversation, and by {@link TicketPageOpened} what other features
 * show beside it. A transaction of each of them would cost two statements more; one around the rendering would hold a
 * connection while a browser reads slowly.
 */
@ApplicationScoped
public class TicketPageLoader {

    @Inject
    ConversationQueryService conversations;

    @Inject
    Event<TicketPageOpened> shown;

    /** @throws TicketNotFoundException when there is none, or the caller may not see it */
    @Transactional
    public Conversation read(TicketRef ref) {
        var conversation = conversations.conversation(ref);
        shown.fire(new TicketPageOpened(conversation.ticket()));
        return conversation;
    }
}

package io.insightdesk.ticket.form;

import static io.insightdesk.platform.Json.JSON;

import io.insightdesk.ticket.Channel;
import io.insightdesk.ticket.Ticket;
import io.insightdesk.ticket.TicketType;
import io.insightdesk.ticket.property.TicketProperty;
import tools.jackson.databind.node.ObjectNode;

/**
 * What of the ticket itself a form's conditions may look at.
 *
 * @param type code of the ticket's type
 * @param channel code of the channel it came by
 */
public record FormContext(String type, String channel) {

    /** Of what a visitor of the pages asks without saying more. */
    public static final FormContext WEB_QUESTION = new FormContext(TicketType.QUESTION.code(), Channel.WEB.code());

    public static FormContext of(Ticket ticket) {
        return new FormContext(ticket.getType().code(), ticket.getChannel().code());
    }

    /** By the names that conditions have for them, for the browser. */
    public ObjectNode toJson() {
        return JSON.objectNode().put(TicketProperty.TYPE.code(), type).put(TicketProperty.CHANNEL.code(), channel);
    }
}

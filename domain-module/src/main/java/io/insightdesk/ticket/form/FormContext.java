package io.insightdesk.ticket.form;

import static io.insightdesk.platform.Jsons.JSON;

import io.insightdesk.ticket.Ticket;
import io.insightdesk.ticket.property.TicketProperty;
import jakarta.json.JsonObject;

/**
 * What of the ticket itself a form's conditions may look at.
 *
 * @param type code of the ticket's type
 * @param channel code of the channel it came by
 */
public record FormContext(String type, String channel) {

    public static FormContext of(Ticket ticket) {
        return new FormContext(ticket.getType().code(), ticket.getChannel().code());
    }

    /** By the names that conditions have for them, for the browser. */
    public JsonObject toJson() {
        return JSON.createObjectBuilder()
                .add(TicketProperty.TYPE.code(), type)
                .add(TicketProperty.CHANNEL.code(), channel)
                .build();
    }
}

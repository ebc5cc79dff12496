package io.insightdesk.ticket;

import static io.insightdesk.ticket.property.TicketProperty.PRIORITY;
import static io.insightdesk.ticket.property.TicketProperty.SUBJECT;
import static io.insightdesk.ticket.property.TicketProperty.TAG;
import static io.insightdesk.ticket.property.TicketProperty.TYPE;

import io.insightdesk.ticket.property.TicketPatch;
import jakarta.json.JsonObject;
import java.util.List;

/** A request to be submitted; see {@link SubmitTicket}. */
public record NewTicketJson(
        String subject,
        String body,
        String bodyHtml,
        String priority,
        String type,
        String channel,
        List<String> tags,
        String form,
        JsonObject customFields,
        String requester,
        String requesterName,
        List<String> attachments) {

    SubmitTicket input() {
        var properties = TicketPatch.NONE
                .setIfGiven(SUBJECT, subject)
                .setIfGiven(PRIORITY, priority)
                .setIfGiven(TYPE, type)
                .setIfGiven(TAG, tags)
                .withFields(customFields);
        return new SubmitTicket(properties, body, bodyHtml, channel, requester, requesterName, attachments, form);
    }
}

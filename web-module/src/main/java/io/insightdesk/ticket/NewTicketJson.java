package io.insightdesk.ticket;

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
        return new SubmitTicket(
                subject,
                body,
                bodyHtml,
                priority,
                type,
                channel,
                tags,
                requester,
                requesterName,
                attachments,
                form,
                customFields);
    }
}

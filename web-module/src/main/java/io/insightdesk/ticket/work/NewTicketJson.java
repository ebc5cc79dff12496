package io.insightdesk.ticket.work;

import io.insightdesk.platform.web.api.ReadBy;
import io.insightdesk.ticket.property.TicketPatch;
import io.insightdesk.ticket.property.TicketPatchMembers;
import java.util.List;

/** A request to be submitted; see {@link SubmitTicket}. */
public record NewTicketJson(
        @ReadBy(TicketPatchMembers.OfSubmission.class) TicketPatch properties,
        String body,
        String bodyHtml,
        String channel,
        String form,
        String requester,
        String requesterName,
        List<String> attachments) {

    SubmitTicket input() {
        return new SubmitTicket(properties, body, bodyHtml, channel, requester, requesterName, attachments, form);
    }
}

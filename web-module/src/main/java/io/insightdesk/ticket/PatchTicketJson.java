package io.insightdesk.ticket;

import static io.insightdesk.ticket.property.TicketProperty.ASSIGNEE;
import static io.insightdesk.ticket.property.TicketProperty.PRIORITY;
import static io.insightdesk.ticket.property.TicketProperty.STATUS;
import static io.insightdesk.ticket.property.TicketProperty.SUBJECT;
import static io.insightdesk.ticket.property.TicketProperty.TAG;
import static io.insightdesk.ticket.property.TicketProperty.TEAM;
import static io.insightdesk.ticket.property.TicketProperty.TYPE;

import io.insightdesk.platform.web.api.MergePatch;
import io.insightdesk.ticket.property.TicketPatch;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/**
 * Fields of a ticket to be changed.
 *
 * @param assignee an agent's id, {@code me}, or null for nobody
 * @param team a team's id, or null for none
 */
@MergePatch
public record PatchTicketJson(
        String subject,
        String status,
        String priority,
        String type,
        List<String> tags,
        JsonValue assignee,
        JsonValue team,
        JsonObject customFields) {

    TicketPatch patch() {
        var patch = TicketPatch.ofFields(customFields)
                .setIfGiven(SUBJECT, subject)
                .setIfGiven(STATUS, status)
                .setIfGiven(PRIORITY, priority)
                .setIfGiven(TYPE, type)
                .setIfGiven(TAG, tags);
        return ReferenceJson.onto(ReferenceJson.onto(patch, ASSIGNEE, "assignee", assignee), TEAM, "team", team);
    }
}

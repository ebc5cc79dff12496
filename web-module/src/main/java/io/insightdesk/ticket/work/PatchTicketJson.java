package io.insightdesk.ticket.work;

import io.insightdesk.platform.web.api.MergePatch;
import io.insightdesk.platform.web.api.ReadBy;
import io.insightdesk.ticket.property.TicketPatch;
import io.insightdesk.ticket.property.TicketPatchMembers;

/** Properties of a ticket to be changed. */
@MergePatch
public record PatchTicketJson(
        @ReadBy(TicketPatchMembers.OfTicket.class) TicketPatch patch) {}

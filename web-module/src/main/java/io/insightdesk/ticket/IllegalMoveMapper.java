package io.insightdesk.ticket;

import io.insightdesk.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 409 for tickets that can't be merged, split or linked like this. */
@Provider
public class IllegalMoveMapper implements ExceptionMapper<IllegalMoveException> {

    @Override
    public Response toResponse(IllegalMoveException refused) {
        var detail =
                switch (refused.reason()) {
                    case ITSELF -> "A ticket can't be merged or linked with itself.";
                    case OTHER_REQUESTER -> "Only tickets of the same customer can be merged.";
                    case SURVIVOR_CLOSED -> "Tickets can't be merged into a closed ticket. Reopen it first.";
                    case NOT_MERGED -> "The ticket is not merged.";
                    case SURVIVOR_MERGED -> "The other ticket was merged into a third one. Undo that merge first.";
                    case FIRST_MESSAGE -> "The first message can't be moved to another ticket.";
                    case BEGINS_WITH_NOTE -> "A new ticket can't begin with an internal note.";
                    case ALREADY_LINKED -> "These tickets are already linked like this.";
                    case HAS_PARENT -> "The ticket already has a parent.";
                    case RING_OF_PARENTS -> "A ticket can't be its own ancestor.";
                };
        return Problem.named("illegal-move", 409, "Conflict", detail).response().build();
    }
}

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
                    case ITSELF -> "That is the ticket itself.";
                    case OTHER_REQUESTER -> "Only tickets of the same customer can be merged.";
                    case SURVIVOR_CLOSED -> "Nothing is merged into a closed ticket; reopen it first.";
                    case NOT_MERGED -> "The ticket was not merged.";
                    case SURVIVOR_MERGED -> "The survivor was merged on; undo that first.";
                    case FIRST_MESSAGE -> "A ticket keeps its first message.";
                    case BEGINS_WITH_NOTE -> "A ticket can't begin with an internal note.";
                    case ALREADY_LINKED -> "The two are linked like this already.";
                    case HAS_PARENT -> "The ticket has a parent already.";
                    case RING_OF_PARENTS -> "A ticket can't be its own ancestor.";
                };
        return Problem.named("illegal-move", 409, "Conflict", detail).response().build();
    }
}

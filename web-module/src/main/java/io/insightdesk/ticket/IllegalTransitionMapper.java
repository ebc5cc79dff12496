package io.insightdesk.ticket;

import io.insightdesk.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 409 for a move that the ticket's state does not allow. */
@Provider
public class IllegalTransitionMapper implements ExceptionMapper<IllegalTransitionException> {

    @Override
    public Response toResponse(IllegalTransitionException refused) {
        var detail =
                switch (refused.reason()) {
                    case NOT_IN_TABLE -> "This change of status is not allowed.";
                    case NEEDS_ASSIGNEE -> "The ticket must be assigned to somebody before it can be solved.";
                    case REOPEN_WINDOW_OVER -> "The ticket was closed too long ago to be reopened.";
                };
        return Problem.named("illegal-transition", 409, "Conflict", detail)
                .response()
                .build();
    }
}

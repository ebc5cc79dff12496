package io.insightdesk.ticket.conversation;

import io.insightdesk.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 409 with what others wrote since the author looked. */
@Provider
public class StaleReplyMapper implements ExceptionMapper<StaleReplyException> {

    @Override
    public Response toResponse(StaleReplyException refused) {
        return Problem.of(refused)
                .withSince(refused.since().stream().map(MessageJson::of).toList())
                .response()
                .build();
    }
}

package io.insightdesk.ticket;

import io.insightdesk.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 412 with what others have changed since. */
@Provider
public class StaleTicketMapper implements ExceptionMapper<StaleTicketException> {

    @Override
    public Response toResponse(StaleTicketException refused) {
        return Problem.of(refused)
                .withChanges(refused.changes().stream().map(FieldChangeJson::of).toList())
                .response()
                .build();
    }
}

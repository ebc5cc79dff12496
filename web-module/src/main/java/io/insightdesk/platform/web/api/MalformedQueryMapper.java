package io.insightdesk.platform.web.api;

import io.insightdesk.platform.paging.MalformedQueryException;
import io.insightdesk.platform.web.Problem;
import io.insightdesk.platform.web.Problem.WrongField;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** 400 for a query parameter that is not understood. */
@Provider
public class MalformedQueryMapper implements ExceptionMapper<MalformedQueryException> {

    @Override
    public Response toResponse(MalformedQueryException refused) {
        return Problem.of(refused)
                .withErrors(List.of(new WrongField(refused.parameter(), refused.getMessage())))
                .response()
                .build();
    }
}

package io.insightdesk.account;

import io.insightdesk.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 401, the same whatever was wrong. */
@Provider
public class InvalidCredentialsMapper implements ExceptionMapper<InvalidCredentialsException> {

    @Override
    public Response toResponse(InvalidCredentialsException refused) {
        return Problem.response(401, "Unauthorized", "Invalid e-mail or password.")
                .header("WWW-Authenticate", "Bearer")
                .build();
    }
}

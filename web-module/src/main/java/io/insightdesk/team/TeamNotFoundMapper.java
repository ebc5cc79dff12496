package io.insightdesk.team;

import io.insightdesk.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 404. */
@Provider
public class TeamNotFoundMapper implements ExceptionMapper<TeamNotFoundException> {

    @Override
    public Response toResponse(TeamNotFoundException refused) {
        return Problem.response(404, "Not Found", "Team not found.").build();
    }
}

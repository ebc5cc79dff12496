package io.insightdesk.macro;

import io.insightdesk.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 404. */
@Provider
public class MacroNotFoundMapper implements ExceptionMapper<MacroNotFoundException> {

    @Override
    public Response toResponse(MacroNotFoundException refused) {
        return Problem.response(404, "Not Found", "Macro not found.").build();
    }
}

package io.insightdesk.platform.web.api;

import io.insightdesk.platform.web.Problem;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/**
 * What JAX-RS itself refuses: unknown routes, methods, media types. In own words: the container's tell what is inside.
 */
@Provider
public class HttpErrorMapper implements ExceptionMapper<WebApplicationException> {

    private static final Map<Integer, String> DETAILS = Map.of(
            404, "Not found.",
            405, "Method not allowed. The header Allow lists the allowed ones.",
            406, "None of the media types in Accept is available.",
            415, "The media type of the request body is not supported.");

    @Override
    public Response toResponse(WebApplicationException refused) {
        var response = refused.getResponse();
        if (response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL
                || response.getEntity() instanceof Problem) {
            return response;
        }
        var status = response.getStatus();
        var title = response.getStatusInfo().getReasonPhrase();
        var detail = DETAILS.getOrDefault(status, "Malformed request.");
        var problem = Problem.of(status, title, detail).response();
        var allowed = response.getHeaderString(HttpHeaders.ALLOW);
        return allowed == null
                ? problem.build()
                : problem.header(HttpHeaders.ALLOW, allowed).build();
    }
}

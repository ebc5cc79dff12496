package io.insightdesk.platform.web.api;

import io.insightdesk.platform.web.Problem;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/** What JAX-RS itself refuses: unknown routes, methods, media types. In own words: the container's tell what is inside. */
@Provider
public class HttpErrorMapper implements ExceptionMapper<WebApplicationException> {

    private static final Map<Integer, String> DETAILS = Map.of(
            404, "There is nothing at this address.",
            405, "This address does not know the method; the header Allow names those it knows.",
            406, "This address can't answer in a media type that you accept.",
            413, "A body has at most 1 MiB.",
            415, "This address does not read the media type that you sent.");

    @Override
    public Response toResponse(WebApplicationException refused) {
        var response = refused.getResponse();
        if (response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL
                || response.getEntity() instanceof Problem) {
            return response;
        }
        var status = response.getStatus();
        var title = response.getStatusInfo().getReasonPhrase();
        var detail = DETAILS.getOrDefault(status, "The call is not understood.");
        var problem = Problem.of(status, title, detail).response();
        var allowed = response.getHeaderString(HttpHeaders.ALLOW);
        return allowed == null
                ? problem.build()
                : problem.header(HttpHeaders.ALLOW, allowed).build();
    }
}

package io.insightdesk.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.insightdesk.platform.Json;
import io.insightdesk.platform.RefusedException;
import io.insightdesk.platform.web.Problem.WrongField;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;

/**
 * A problem document (RFC 9457), also for what is refused before the API's own code is reached.
 *
 * @param type {@code about:blank} where the status says all
 * @param instance the path of the call, or a reference into the server's log
 * @param errors what is wrong with the input, else {@code null}
 * @param since what others wrote meanwhile, when that is the problem, else {@code null}
 * @param changes what others changed meanwhile, when that is the problem, else {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        List<WrongField> errors,
        List<?> since,
        List<?> changes) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** What is wrong with one field, in words. */
    public record WrongField(String field, String message) {}

    public static Problem of(int status, String title, String detail) {
        return new Problem("about:blank", title, status, detail, null, null, null, null);
    }

    public static Problem of(RefusedException refused) {
        var problem =
                switch (refused.kind()) {
                    case MALFORMED -> of(400, "Bad Request", refused.detail());
                    case UNAUTHENTICATED -> of(401, "Unauthorized", refused.detail());
                    case FORBIDDEN -> of(403, "Forbidden", refused.detail());
                    case NOT_FOUND -> of(404, "Not Found", refused.detail());
                    case CONFLICT -> of(409, "Conflict", refused.detail());
                    case STALE -> of(412, "Precondition Failed", refused.detail());
                    case TOO_LARGE -> of(413, "Content Too Large", refused.detail());
                    case INVALID -> of(422, "Unprocessable Content", refused.detail());
                    case VERSION_MISSING -> of(428, "Precondition Required", refused.detail());
                    case RETRY_LATER -> of(429, "Too Many Requests", refused.detail());
                };
        return refused.problem().map(problem::named).orElse(problem);
    }

    /** A kind of problem that programs tell from others of the same status. */
    private Problem named(String name) {
        return new Problem("urn:insightdesk:problem:" + name, title, status, detail, instance, errors, since, changes);
    }

    public Problem at(String where) {
        return new Problem(type, title, status, detail, where, errors, since, changes);
    }

    public Problem withErrors(List<WrongField> wrong) {
        return new Problem(type, title, status, detail, instance, wrong, since, changes);
    }

    public Problem withSince(List<?> written) {
        return new Problem(type, title, status, detail, instance, errors, written, changes);
    }

    public Problem withChanges(List<?> made) {
        return new Problem(type, title, status, detail, instance, errors, since, made);
    }

    public Response.ResponseBuilder response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this);
    }

    public static Response.ResponseBuilder response(int status, String title, String detail) {
        return of(status, title, detail).response();
    }

    /** Answers at once. */
    public static void send(
            HttpServletRequest request, HttpServletResponse response, int status, String title, String detail)
            throws IOException {
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.getOutputStream().write(Json.bytes(of(status, title, detail).at(request.getRequestURI())));
        response.flushBuffer();
    }
}

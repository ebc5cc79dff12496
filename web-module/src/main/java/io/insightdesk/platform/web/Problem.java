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

    public static Problem of(ErrorStatus status, String detail) {
        return of(status.code(), status.title(), detail);
    }

    /** For statuses that are not ours. */
    public static Problem of(int status, String title, String detail) {
        return new Problem("about:blank", title, status, detail, null, null, null, null);
    }

    public static Problem of(RefusedException refused) {
        var problem = of(status(refused), refused.detail());
        return refused.problem().map(problem::named).orElse(problem);
    }

    private static ErrorStatus status(RefusedException refused) {
        return switch (refused.kind()) {
            case MALFORMED -> ErrorStatus.BAD_REQUEST;
            case UNAUTHENTICATED -> ErrorStatus.UNAUTHORIZED;
            case FORBIDDEN -> ErrorStatus.FORBIDDEN;
            case NOT_FOUND -> ErrorStatus.NOT_FOUND;
            case CONFLICT -> ErrorStatus.CONFLICT;
            case STALE -> ErrorStatus.PRECONDITION_FAILED;
            case TOO_LARGE -> ErrorStatus.CONTENT_TOO_LARGE;
            case INVALID -> ErrorStatus.UNPROCESSABLE_CONTENT;
            case VERSION_MISSING -> ErrorStatus.PRECONDITION_REQUIRED;
            case RETRY_LATER -> ErrorStatus.TOO_MANY_REQUESTS;
        };
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

    public static Response.ResponseBuilder response(ErrorStatus status, String detail) {
        return of(status, detail).response();
    }

    /** Answers at once. */
    public static void send(HttpServletRequest request, HttpServletResponse response, ErrorStatus status, String detail)
            throws IOException {
        of(status, detail).send(request, response);
    }

    /** Answers with it at once. */
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.getOutputStream().write(Json.bytes(at(request.getRequestURI())));
        response.flushBuffer();
    }
}

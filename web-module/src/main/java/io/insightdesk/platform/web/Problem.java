package io.insightdesk.platform.web;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/** Problem documents (RFC 9457), also for what is refused before the API's own code is reached. */
public final class Problem {

    private static final String MEDIA_TYPE = "application/problem+json";

    private Problem() {}

    /** Answers at once. */
    public static void send(HttpServletResponse response, int status, String title, String detail) throws IOException {
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(document(status, title, detail).toString());
        response.flushBuffer();
    }

    public static Response.ResponseBuilder response(int status, String title, String detail) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .entity(document(status, title, detail).toString());
    }

    private static JsonObject document(int status, String title, String detail) {
        return Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", title)
                .add("status", status)
                .add("detail", detail)
                .build();
    }
}

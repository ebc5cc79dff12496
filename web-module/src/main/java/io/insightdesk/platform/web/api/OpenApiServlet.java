package io.insightdesk.platform.web.api;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * The description of the API as the build made it: in YAML or, with {@code ?format=json} or {@code Accept: application/json},
 * in JSON. Not the server's own, which no filter of ours stands before, so that whoever did not read its answers held all
 * threads, and which adds a member that OpenAPI does not know.
 */
@WebServlet("/openapi")
public class OpenApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private transient byte[] yaml;
    private transient byte[] json;

    @Override
    public void init() {
        yaml = read("yaml");
        json = read("json");
    }

    private static byte[] read(String format) {
        var file = "/META-INF/openapi." + format;
        try (var document = OpenApiServlet.class.getResourceAsStream(file)) {
            if (document == null) {
                throw new IllegalStateException(
                        file + " is missing: the archive was built without the API's description");
            }
            return document.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var wantsJson = wantsJson(request);
        var document = wantsJson ? json : yaml;
        response.setHeader("Vary", "Accept");
        response.setContentType(wantsJson ? "application/json" : "application/yaml");
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }

    private static boolean wantsJson(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("format"))
                .map("json"::equalsIgnoreCase)
                .orElseGet(() -> Optional.ofNullable(request.getHeader("Accept"))
                        .filter(accepted -> accepted.contains("application/json"))
                        .isPresent());
    }
}

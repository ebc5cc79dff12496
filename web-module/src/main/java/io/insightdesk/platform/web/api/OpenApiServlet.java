package io.insightdesk.platform.web.api;

import io.insightdesk.platform.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The description of the API, {@code META-INF/openapi.yaml} as it was written: in YAML or, with {@code ?format=json} or
 * {@code Accept: application/json}, in JSON. Not the server's own, which no filter of ours stands before, so that whoever
 * did not read its answers held all threads.
 */
@WebServlet("/openapi")
public class OpenApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String DOCUMENT = "/META-INF/openapi.yaml";

    private transient byte[] yaml;
    private transient byte[] json;

    @Override
    public void init() {
        try (var document = OpenApiServlet.class.getResourceAsStream(DOCUMENT)) {
            yaml = document.readAllBytes();
            json = Json.bytes(new YAMLMapper().readValue(yaml, JsonNode.class));
        } catch (IOException e) {
            throw new IllegalStateException(DOCUMENT + " can't be read", e);
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

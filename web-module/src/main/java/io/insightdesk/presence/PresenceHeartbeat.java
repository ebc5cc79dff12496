package io.insightdesk.presence;

import io.insightdesk.platform.Json;
import io.insightdesk.platform.input.InvalidInputException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What open pages of agents send: heartbeats, and the state that was chosen in the account's menu. They get who is
 * there. {@code presence.js} is at the other end.
 */
@WebServlet("/agent/presence")
public class PresenceHeartbeat extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PresenceService presences;

    @Inject
    private transient PresenceDirectory directory;

    /**
     * Codes of states.
     *
     * @param chosen the own choice
     * @param colleagues what is seen of everybody who was ever there; whoever is missing is offline
     */
    public record PresencesJson(String chosen, Map<UUID, String> colleagues) {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var colleagues = directory.ofDesk().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().code()));
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .write(Json.write(new PresencesJson(directory.chosen().code(), colleagues)));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getParameter("status");
        try {
            if (status == null) {
                presences.beat();
            } else {
                presences.choose(status);
            }
            doGet(request, response);
        } catch (InvalidInputException unknown) {
            response.setStatus(422);
        }
    }
}

package io.insightdesk.composing;

import io.insightdesk.platform.Json;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.persistence.Ids;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.platform.web.ErrorStatus;
import io.insightdesk.platform.web.Problem;
import io.insightdesk.ticket.AgentChoices;
import io.insightdesk.ticket.NamedRef;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A ticket's page says what its agent does, and gets who else is there. {@code watching.js} is at the other end.
 */
@WebServlet("/agent/watching")
public class TicketViewerServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient TicketViewerService watches;

    @Inject
    private transient AgentChoices agentChoices;

    /** A colleague at the ticket. */
    public record ColleagueJson(String name, boolean typing) {}

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var ticket = Ids.find(request.getParameter("ticket"))
                    .orElseThrow(() -> new InvalidInputException(FieldError.of("ticket", Rule.MALFORMED)));
            var others = watches.watch(ticket, request.getParameter("watching"));
            response.setContentType("application/json");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(Json.write(named(others)));
        } catch (InvalidInputException malformed) {
            Problem.send(request, response, ErrorStatus.BAD_REQUEST, "Malformed request.");
        } catch (PermissionDeniedException refused) {
            Problem.send(request, response, ErrorStatus.FORBIDDEN, "Only agents can use this.");
        }
    }

    private List<ColleagueJson> named(List<TicketViewer> others) {
        if (others.isEmpty()) {
            return List.of();
        }
        var names = agentChoices.agents().stream().collect(Collectors.toMap(NamedRef::id, Function.identity()));
        return others.stream()
                .filter(other -> names.containsKey(other.account()))
                .map(other ->
                        new ColleagueJson(names.get(other.account()).name(), other.watching() == ViewerState.TYPING))
                .toList();
    }
}

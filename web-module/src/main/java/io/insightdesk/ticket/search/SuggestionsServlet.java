package io.insightdesk.ticket.search;

import io.insightdesk.platform.Json;
import io.insightdesk.platform.web.UserLocale;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;

/** Answers the search box of the agents' pages, in JSON. */
@WebServlet("/agent/suggestions")
public class SuggestionsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient TicketSuggestions suggestions;

    @Inject
    private transient UserLocale userLocale;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var typed = Optional.ofNullable(request.getParameter("q")).orElse("");
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "private, max-age=10");
        response.getWriter().write(Json.write(json(suggestions.suggest(typed))));
    }

    /** What the box shows. */
    record SuggestionsJson(List<TicketJson> tickets, List<CustomerJson> customers) {
        record TicketJson(String number, String subject, String status) {}

        record CustomerJson(String name, String email) {}
    }

    private SuggestionsJson json(Suggestions found) {
        var words = ResourceBundle.getBundle("io.insightdesk.ticket.texts", userLocale.getLocale());
        return new SuggestionsJson(
                found.tickets().stream()
                        .map(ticket -> new SuggestionsJson.TicketJson(
                                ticket.number(),
                                ticket.subject(),
                                words.getString("status." + ticket.status().code())))
                        .toList(),
                found.customers().stream()
                        .map(customer -> new SuggestionsJson.CustomerJson(customer.name(), customer.email()))
                        .toList());
    }
}

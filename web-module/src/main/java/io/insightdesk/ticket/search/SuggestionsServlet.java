package io.insightdesk.ticket.search;

import static io.insightdesk.platform.Jsons.JSON;

import io.insightdesk.platform.web.UserLocale;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.ResourceBundle;

/** Answers the search box of the agents' pages, in JSON. */
@WebServlet("/agent/suggestions")
public class SuggestionsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient TicketSuggestions suggestions;

    @Inject
    private transient UserLocale region;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var typed = Optional.ofNullable(request.getParameter("q")).orElse("");
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "private, max-age=10");
        response.getWriter().write(json(suggestions.suggest(typed)).toString());
    }

    private JsonObject json(Suggestions found) {
        var words = ResourceBundle.getBundle("io.insightdesk.ticket.texts", region.getLocale());
        var tickets = JSON.createArrayBuilder();
        found.tickets()
                .forEach(ticket -> tickets.add(JSON.createObjectBuilder()
                        .add("number", ticket.number())
                        .add("subject", ticket.subject())
                        .add(
                                "status",
                                words.getString("status." + ticket.status().code()))));
        var customers = JSON.createArrayBuilder();
        found.customers()
                .forEach(customer -> customers.add(
                        JSON.createObjectBuilder().add("name", customer.name()).add("email", customer.email())));
        return JSON.createObjectBuilder()
                .add("tickets", tickets)
                .add("customers", customers)
                .build();
    }
}

package io.insightdesk.ticket.queue;

import io.insightdesk.platform.web.Redirect;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The button "Take next" of the agents' pages: leads to the ticket, or back to the list when none waits. */
@WebServlet("/agent/take-next")
public class TakeNext extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient TicketClaimService claims;

    /** A button whose page was too old, and leads back. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Redirect.send(response, request.getContextPath() + "/agent/tickets");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var list = request.getContextPath() + "/agent/tickets";
        var address = claims.claimNext().map(ticket -> list + "/" + ticket.number());
        Redirect.send(response, address.orElse(list + "?view=unassigned&nothing=waits"));
    }
}

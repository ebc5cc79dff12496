package io.insightdesk.presence;

import io.insightdesk.platform.input.InvalidInputException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What open pages of the desk send: signs of life, and the state that was chosen in the account's menu. */
@WebServlet("/agent/presence")
public class PresenceBeat extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PresenceService presences;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        var status = request.getParameter("status");
        try {
            if (status == null) {
                presences.beat();
            } else {
                presences.choose(status);
            }
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (InvalidInputException unknown) {
            response.setStatus(422);
        }
    }
}

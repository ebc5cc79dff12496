package io.insightdesk.guest;

import io.insightdesk.attachment.LinkAddress;
import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.RefusedException;
import io.insightdesk.platform.persistence.Ids;
import io.insightdesk.platform.web.Redirect;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The way from a guest's page to a file: who has the request's link is sent on to a short-lived signed link, however long
 * the page has been open. Everybody else learns nothing, not even whether there is such a file.
 */
@WebServlet(GuestFileServlet.PATH)
public class GuestFileServlet extends HttpServlet {

    static final String PATH = "/request/file";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient GuestService guests;

    /** Without the context path, up to the file's id. */
    static String address(String token) {
        return PATH + "?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&id=";
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var file = Ids.find(request.getParameter("id")).orElseThrow(() -> new NotFoundException("File", null));
            var link = guests.linkTo(String.valueOf(request.getParameter("token")), file);
            Redirect.send(response, request.getContextPath() + LinkAddress.of(link));
        } catch (RefusedException hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}

package io.insightdesk.attachment;

import io.insightdesk.platform.Json;
import io.insightdesk.platform.Language;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.platform.storage.StorageFullException;
import io.insightdesk.platform.web.AcceptLanguage;
import io.insightdesk.platform.web.ErrorMessages;
import io.insightdesk.platform.web.ErrorStatus;
import io.insightdesk.platform.web.Problem;
import io.insightdesk.platform.web.Problem.WrongField;
import io.insightdesk.ticket.TicketNotFoundException;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.conversation.AttachmentJson;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Uploads of pages: one file as the body of a POST, its name and perhaps a ticket in the query. {@code uploads.js} is at
 * the other end, and says in words what the status means, unless the answer does.
 */
@WebServlet(LinkAddress.ROOT)
public class UploadServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(UploadServlet.class.getName());

    @Inject
    private transient UploadService uploads;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var ticket = Optional.ofNullable(request.getParameter("ticket")).map(TicketRef::parse);
            var file = uploads.upload(ticket, request.getParameter("name"), request.getInputStream());
            response.setStatus(HttpServletResponse.SC_CREATED);
            response.setContentType("application/json");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(Json.write(AttachmentJson.of(file)));
        } catch (FileTooLargeException refused) {
            refuse(request, response, ErrorStatus.CONTENT_TOO_LARGE);
        } catch (InvalidInputException refused) {
            var language = Language.firstSpoken(AcceptLanguage.of(request));
            Problem.of(refused)
                    .withErrors(refused.errors().stream()
                            .map(error -> new WrongField(error.field(), ErrorMessages.wording(error, language)))
                            .toList())
                    .send(request, response);
        } catch (PermissionDeniedException refused) {
            refuse(request, response, ErrorStatus.FORBIDDEN);
        } catch (TicketNotFoundException hidden) {
            refuse(request, response, ErrorStatus.NOT_FOUND);
        } catch (StorageFullException full) {
            LOG.log(Level.WARNING, "A file was not kept: {0}", full.getMessage());
            refuse(request, response, ErrorStatus.INSUFFICIENT_STORAGE);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, ErrorStatus status)
            throws IOException {
        Problem.send(request, response, status, "The file was not saved.");
    }
}

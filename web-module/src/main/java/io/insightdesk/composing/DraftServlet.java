package io.insightdesk.composing;

import io.insightdesk.attachment.AttachmentService;
import io.insightdesk.platform.Json;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.platform.web.ErrorStatus;
import io.insightdesk.platform.web.Problem;
import io.insightdesk.platform.web.api.JsonBody;
import io.insightdesk.platform.web.api.MalformedCallException;
import io.insightdesk.ticket.TicketNotFoundException;
import io.insightdesk.ticket.TicketRef;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The caller's drafts for one ticket, which the query names: read by GET, and each kept by a POST as one types.
 * {@code composer.js} is at the other end.
 */
@WebServlet("/drafts")
public class DraftServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    /** Twice 65,536 characters of up to four bytes, some of them escaped. */
    private static final int LONGEST = 1024 * 1024;

    @Inject
    private transient DraftService drafts;

    @Inject
    private transient AttachmentService attachments;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, () -> {
            var found = drafts.find(ticket(request)).stream()
                    .map(draft -> DraftJson.of(draft, attachments.findUnsent(draft.uploads())))
                    .toList();
            response.setContentType("application/json");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(Json.write(found));
        });
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, () -> {
            var body = request.getInputStream().readNBytes(LONGEST + 1);
            if (body.length > LONGEST) {
                refuse(request, response, ErrorStatus.CONTENT_TOO_LARGE);
                return;
            }
            drafts.save(
                    ticket(request), JsonBody.read(body, SentDraftJson.class).input());
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        });
    }

    @FunctionalInterface
    private interface Answer {
        void give() throws IOException;
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, Answer answer)
            throws IOException {
        try {
            answer.give();
        } catch (MalformedCallException malformed) {
            refuse(request, response, ErrorStatus.BAD_REQUEST);
        } catch (InvalidInputException refused) {
            refuse(request, response, ErrorStatus.UNPROCESSABLE_CONTENT);
        } catch (PermissionDeniedException refused) {
            refuse(request, response, ErrorStatus.FORBIDDEN);
        } catch (TicketNotFoundException hidden) {
            refuse(request, response, ErrorStatus.NOT_FOUND);
        }
    }

    private static TicketRef ticket(HttpServletRequest request) {
        var given = request.getParameter("ticket");
        if (given == null) {
            throw new TicketNotFoundException("no ticket named");
        }
        return TicketRef.parse(given);
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, ErrorStatus status)
            throws IOException {
        Problem.send(request, response, status, "The draft was not saved.");
    }
}

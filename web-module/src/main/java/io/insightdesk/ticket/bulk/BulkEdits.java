package io.insightdesk.ticket.bulk;

import static io.insightdesk.platform.Json.JSON;

import io.insightdesk.platform.Json;
import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.RefusedException;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.persistence.Ids;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.list.BuiltInView;
import io.insightdesk.ticket.list.TicketListFilter;
import io.insightdesk.ticket.list.TicketViews;
import io.insightdesk.ticket.property.ConditionContexts;
import io.insightdesk.ticket.property.PropertyChoices;
import io.insightdesk.ticket.property.TicketPatch;
import io.insightdesk.ticket.work.TicketErrorMessages;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Starts and undoes bulk edits for the list, which stays where it is meanwhile, and says how far one is. Answers JSON, or
 * 422 with what is wrong in words.
 */
@WebServlet("/agent/bulk-edits/*")
public class BulkEdits extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient BulkEditService bulks;

    @Inject
    private transient TicketViews views;

    @Inject
    private transient TicketListFilter list;

    @Inject
    private transient ConditionContexts contexts;

    @Inject
    private transient BulkFieldsView fields;

    @Inject
    private transient PropertyChoices choices;

    @Inject
    private transient TicketErrorMessages errorMessages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(response, () -> bulks.get(id(request)));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(response, () -> "/undo".equals(request.getPathInfo()) ? bulks.undo(id(request)) : start(request));
    }

    private BulkEdit start(HttpServletRequest request) {
        var patch = patch(request);
        var chosen = request.getParameterValues("ticket");
        if (request.getParameter("all") == null) {
            return bulks.startOn(
                    Stream.of(chosen == null ? new String[0] : chosen)
                            .map(TicketRef::parse)
                            .toList(),
                    patch);
        }
        var code = Optional.ofNullable(request.getParameter("view")).orElse(BuiltInView.OPEN.code());
        var view = views.find(code, list.statuses())
                .orElseThrow(() -> new InvalidInputException(FieldError.of("view", Rule.UNKNOWN)));
        return bulks.start(new BulkSelection(list.narrow(view.filter(), contexts.current()), view.sort()), patch);
    }

    private TicketPatch patch(HttpServletRequest request) {
        var patch = TicketPatch.ofFields(fields.answers());
        for (var property : choices.getBulk()) {
            patch = property.hasSeveralValues()
                    ? patch.add(property, list(request, property.addingMember()))
                            .remove(property, list(request, property.removingMember()))
                    : patch.setIfGiven(property, given(request, property.member()));
        }
        return patch;
    }

    /** The parameters of the patch have names of their own: the others are the list's filters. */
    private static String given(HttpServletRequest request, String name) {
        var value = request.getParameter("set." + name);
        return value == null || value.isBlank() ? null : value;
    }

    private static List<String> list(HttpServletRequest request, String name) {
        var value = given(request, name);
        return value == null ? List.of() : Arrays.asList(value.split(","));
    }

    private static UUID id(HttpServletRequest request) {
        var id = request.getParameter("id");
        return Ids.find(id).orElseThrow(() -> new NotFoundException("Bulk edit", id));
    }

    private void answer(HttpServletResponse response, Supplier<BulkEdit> work) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        try {
            var bulk = work.get();
            response.setContentType("application/json;charset=UTF-8");
            response.getWriter().write(Json.write(json(bulk, bulks.progress(bulk.getId()))));
        } catch (InvalidInputException refused) {
            refuse(response, 422, errorMessages.say(refused));
        } catch (BulkRefusedException refused) {
            refuse(response, HttpServletResponse.SC_CONFLICT, "");
        } catch (RefusedException refused) {
            refuse(response, HttpServletResponse.SC_NOT_FOUND, "");
        }
    }

    private static void refuse(HttpServletResponse response, int status, String words) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(words);
    }

    private static ObjectNode json(BulkEdit bulk, BulkProgress progress) {
        return JSON.objectNode()
                .put("id", bulk.getId().toString())
                .put("state", bulk.getState().code())
                .put("tickets", bulk.getTicketCount())
                .put("done", progress.done())
                .put("changed", progress.changed())
                .put("refused", progress.refused())
                .put("undone", progress.undone())
                .put("kept", progress.kept());
    }
}

package io.insightdesk.ticket.list;

import io.insightdesk.field.FieldLabels;
import io.insightdesk.field.FieldLabels.Filled;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.paging.MalformedQueryException;
import io.insightdesk.platform.web.Moments;
import io.insightdesk.ticket.status.StatusLabels;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Which tickets a filter finds that nobody has saved yet. */
@RequestScoped
public class ViewPreview {

    private static final int SHOWN = 5;

    @Inject
    TicketViews views;

    @Inject
    TicketQueryService ticketQueries;

    @Inject
    StatusLabels statusLabels;

    @Inject
    FieldLabels fieldLabels;

    @Inject
    Moments moments;

    private String asked;
    private Found found;

    /**
     * How many tickets there are, and the first of them.
     *
     * @param number as people read it: {@code 1,000+}; {@code null} while the filter can't be understood
     */
    public record Found(String number, List<Row> first) {}

    /**
     * One of the tickets that were found.
     *
     * @param fields what it has in the custom fields that the view shows
     */
    public record Row(String number, String subject, String look, String status, List<Filled> fields) {}

    /** Asked several times while a page is written, so the last answer is kept. */
    Found find(ObjectNode filter, String sort, List<ViewColumn> columns) {
        var question = filter + sort + columns;
        if (!question.equals(asked)) {
            asked = question;
            found = read(filter, sort, columns);
        }
        return found;
    }

    private Found read(ObjectNode filter, String sort, List<ViewColumn> columns) {
        try {
            var count =
                    ticketQueries.countRoughly(List.of(views.preview(filter))).get(0);
            var query = new TicketQuery(views.preview(filter), TicketSort.parse(sort), Optional.empty(), SHOWN);
            return new Found(
                    moments.counted(count.number(), count.more()),
                    ticketQueries.list(query).rows().stream()
                            .map(ticket -> inWords(ticket, columns))
                            .toList());
        } catch (InvalidInputException | MalformedQueryException unfinished) {
            return new Found(null, List.of());
        }
    }

    private Row inWords(TicketRow ticket, List<ViewColumn> columns) {
        var shown = columns.stream().flatMap(column -> column.field().stream()).toList();
        return new Row(
                ticket.number(),
                ticket.subject(),
                ticket.status().code(),
                statusLabels.of(ticket),
                fieldLabels.all(ticket.customFields().only(shown::contains)));
    }
}

package io.insightdesk.ticket.view;

import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.paging.MalformedQueryException;
import io.insightdesk.platform.web.Moments;
import io.insightdesk.ticket.TicketQuery;
import io.insightdesk.ticket.TicketReading;
import io.insightdesk.ticket.TicketRow;
import io.insightdesk.ticket.TicketSort;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** Which tickets a filter finds that nobody has saved yet. */
@RequestScoped
public class ViewPreview {

    private static final int SHOWN = 5;

    @Inject
    TicketViews views;

    @Inject
    TicketReading reading;

    @Inject
    Moments moments;

    private String asked;
    private Found found;

    /**
     * How many tickets there are, and the first of them.
     *
     * @param number as people read it: {@code 1,000+}; {@code null} while the filter can't be understood
     */
    public record Found(String number, List<TicketRow> first) {}

    /** Asked several times while a page is written, so the last answer is kept. */
    Found find(JsonObject filter, String sort) {
        var question = filter + sort;
        if (!question.equals(asked)) {
            asked = question;
            found = read(filter, sort);
        }
        return found;
    }

    private Found read(JsonObject filter, String sort) {
        try {
            var count = reading.countRoughly(List.of(views.preview(filter))).get(0);
            var query = new TicketQuery(views.preview(filter), TicketSort.parse(sort), Optional.empty(), SHOWN);
            return new Found(
                    moments.number(count.number()) + (count.more() ? "+" : ""),
                    reading.list(query).rows());
        } catch (InvalidInputException | MalformedQueryException unfinished) {
            return new Found(null, List.of());
        }
    }
}

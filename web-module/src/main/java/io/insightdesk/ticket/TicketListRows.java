package io.insightdesk.ticket;

import io.insightdesk.field.FieldWords;
import io.insightdesk.platform.web.Moments;
import io.insightdesk.platform.web.People;
import io.insightdesk.platform.web.Region;
import io.insightdesk.ticket.view.ViewColumn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;

/** Puts rows of tickets into words for whoever looks. */
@RequestScoped
public class TicketListRows {

    private static final Set<String> TICKING = Set.of("running", "breached");

    @Inject
    Moments moments;

    @Inject
    People people;

    @Inject
    Region region;

    @Inject
    StatusWords statusWords;

    @Inject
    FieldWords fieldWords;

    /** @param columns that the list shows; what costs something is worked out for them only */
    public List<TicketListRow> inWords(List<TicketRow> tickets, Map<UUID, Excerpt> excerpts, List<ViewColumn> columns) {
        var texts = ResourceBundle.getBundle("io.insightdesk.ticket.texts", region.getLocale());
        var custom =
                columns.stream().filter(column -> column.field().isPresent()).toList();
        return tickets.stream()
                .map(ticket -> inWords(
                        ticket,
                        fields(ticket, custom),
                        columns.contains(ViewColumn.CREATED) ? ticket.createdAt() : null,
                        excerpts.get(ticket.id()),
                        texts))
                .toList();
    }

    private Map<String, String> fields(TicketRow ticket, List<ViewColumn> columns) {
        var words = new HashMap<String, String>();
        for (var column : columns) {
            column.field()
                    .flatMap(key -> fieldWords.find(key, ticket.customFields()))
                    .ifPresent(value -> words.put(column.code(), value));
        }
        return words;
    }

    private TicketListRow inWords(
            TicketRow ticket, Map<String, String> fields, Instant created, Excerpt excerpt, ResourceBundle texts) {
        var assignee = name(ticket.assignee());
        var status = ticket.status().code();
        var priority = ticket.priority().code();
        return new TicketListRow(
                ticket.id(),
                ticket.number(),
                ticket.subject(),
                ticket.requester().name(),
                name(ticket.organisation()),
                ticket.status() == Status.NEW ? "unread" : "",
                status,
                statusWords.of(ticket),
                priority,
                texts.getString("priority." + priority),
                texts.getString("type." + ticket.type().code()),
                texts.getString("channel." + ticket.channel().code()),
                name(ticket.team()),
                String.join(", ", ticket.tags()),
                fields,
                assignee,
                people.initials(assignee),
                people.tint(assignee),
                moments.countdown(ticket.slaState(), ticket.dueAt()),
                moments.urgency(ticket.slaState(), ticket.dueAt()),
                due(ticket),
                moments.exact(ticket.dueAt()),
                excerpt == null ? null : excerpt.html(),
                created == null ? "" : moments.brief(created),
                created == null ? "" : created.toString(),
                moments.exact(created),
                moments.brief(ticket.updatedAt()),
                ticket.updatedAt().toString(),
                moments.exact(ticket.updatedAt()));
    }

    private static String name(NamedRef ref) {
        return ref == null ? "" : ref.name();
    }

    private static String due(TicketRow ticket) {
        Instant due = ticket.dueAt();
        return due != null && ticket.slaState() != null && TICKING.contains(ticket.slaState()) ? due.toString() : null;
    }
}

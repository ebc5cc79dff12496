package io.insightdesk.ticket.list;

import io.insightdesk.field.FieldLabels;
import io.insightdesk.platform.web.Avatars;
import io.insightdesk.platform.web.Moments;
import io.insightdesk.platform.web.UserLocale;
import io.insightdesk.ticket.NamedRef;
import io.insightdesk.ticket.property.PropertyKind;
import io.insightdesk.ticket.property.TicketProperty;
import io.insightdesk.ticket.status.Status;
import io.insightdesk.ticket.status.StatusLabels;
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
    Avatars avatars;

    @Inject
    UserLocale userLocale;

    @Inject
    StatusLabels statusLabels;

    @Inject
    FieldLabels fieldLabels;

    /** @param columns that the list shows; what costs something is worked out for them only */
    public List<TicketListRow> inWords(List<TicketRow> tickets, Map<UUID, Excerpt> excerpts, List<ViewColumn> columns) {
        var texts = ResourceBundle.getBundle("io.insightdesk.ticket.texts", userLocale.getLocale());
        return tickets.stream()
                .map(ticket -> inWords(
                        ticket,
                        words(ticket, columns, texts),
                        columns.contains(ViewColumn.CREATED) ? ticket.createdAt() : null,
                        excerpts.get(ticket.id()),
                        texts))
                .toList();
    }

    private Map<String, String> words(TicketRow ticket, List<ViewColumn> columns, ResourceBundle texts) {
        var words = new HashMap<String, String>();
        for (var column : columns) {
            if (!column.isDrawn()) {
                words.put(column.code(), word(ticket, column, texts));
            }
        }
        return words;
    }

    private String word(TicketRow ticket, ViewColumn column, ResourceBundle texts) {
        if (column.field().isPresent()) {
            return fieldLabels.find(column.field().get(), ticket.customFields()).orElse("");
        }
        if (column.equals(ViewColumn.ORGANISATION)) {
            return name(ticket.organisation());
        }
        var property = column.property().orElseThrow();
        if (property == TicketProperty.TEAM) {
            return name(ticket.team());
        }
        var values = ticket.values(property);
        return property.kind() == PropertyKind.WORD
                ? texts.getString(property.member() + "." + values.get(0))
                : String.join(", ", values);
    }

    private TicketListRow inWords(
            TicketRow ticket, Map<String, String> words, Instant created, Excerpt excerpt, ResourceBundle texts) {
        var assignee = name(ticket.assignee());
        var status = ticket.status().code();
        var priority = ticket.priority().code();
        return new TicketListRow(
                ticket.id().toString(),
                ticket.number(),
                ticket.subject(),
                ticket.requester().name(),
                ticket.status() == Status.NEW ? "unread" : "",
                status,
                statusLabels.of(ticket),
                priority,
                texts.getString("priority." + priority),
                words,
                assignee,
                avatars.initials(assignee),
                avatars.colorClass(assignee),
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

package io.insightdesk.ticket;

import static io.insightdesk.ticket.TicketField.ASSIGNEE;
import static io.insightdesk.ticket.TicketField.CUSTOM;
import static io.insightdesk.ticket.TicketField.PRIORITY;
import static io.insightdesk.ticket.TicketField.STATUS;
import static io.insightdesk.ticket.TicketField.SUBJECT;
import static io.insightdesk.ticket.TicketField.TEAM;
import static io.insightdesk.ticket.TicketField.TYPE;

import io.insightdesk.field.CustomFields;
import io.insightdesk.field.FieldValue;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A change of fields together with the ticket that its author was looking at. What others changed meanwhile in other fields
 * stays, tags of both are kept, and a field that both changed is nobody's to overwrite unseen.
 *
 * @param wanted the fields to be changed
 * @param seen the ticket as it was shown
 */
public record TicketEdit(UpdateTicket wanted, TicketRow seen) {

    /** A field that somebody else changed. @param key of a custom field: which one */
    record Clash(TicketField field, Optional<String> key) {}

    /** The fields that others have changed to something else since they were shown. */
    List<Clash> clashes(Ticket now) {
        var clashes = new ArrayList<Clash>();
        note(clashes, SUBJECT, wanted.subject(), seen.subject(), now.getSubject());
        note(clashes, STATUS, wanted.status(), seen.statusWord(), now.getStatusWord());
        note(
                clashes,
                PRIORITY,
                wanted.priority(),
                seen.priority().code(),
                now.getPriority().code());
        note(clashes, TYPE, wanted.type(), seen.type().code(), now.getType().code());
        if (wanted.assignee() != null) {
            note(clashes, ASSIGNEE, id(wanted.assignee().id()), id(seen.assignee()), id(now.getAssigneeId()));
        }
        if (wanted.team() != null) {
            note(clashes, TEAM, id(wanted.team().id()), id(seen.team()), id(now.getTeamId()));
        }
        if (wanted.customFields() != null) {
            wanted.customFields().forEach((key, value) -> noteField(clashes, key, value, now.getCustomFields()));
        }
        return clashes;
    }

    private void noteField(List<Clash> clashes, String key, JsonValue value, CustomFields now) {
        var present = now.find(key);
        if (!present.equals(seen.customFields().find(key)) && !present.equals(read(value))) {
            clashes.add(new Clash(CUSTOM, Optional.of(key)));
        }
    }

    private static Optional<FieldValue> read(JsonValue value) {
        return value == JsonValue.NULL ? Optional.empty() : Optional.of(FieldValue.fromJson(value));
    }

    /** @param mine {@code null} when the field is not to be changed */
    private static void note(List<Clash> clashes, TicketField field, String mine, String shown, String present) {
        if (mine != null && !Objects.equals(present, shown) && !Objects.equals(present, mine)) {
            clashes.add(new Clash(field, Optional.empty()));
        }
    }

    /** What is to be written: of the tags, what was added and taken away. */
    UpdateTicket onto(Ticket now) {
        return wanted.tags() == null
                ? wanted
                : wanted.withTags(new TagMerge(seen.tags(), wanted.tags()).onto(now.getTags()));
    }

    private static String id(NamedRef ref) {
        return ref == null ? "" : ref.id().toString();
    }

    private static String id(Object id) {
        return id == null ? "" : id.toString();
    }

    private static String id(Optional<?> id) {
        return id.map(Object::toString).orElse("");
    }
}

package io.insightdesk.ticket.work;

import static io.insightdesk.ticket.IllegalTransitionException.Reason.NEEDS_ASSIGNEE;
import static io.insightdesk.ticket.IllegalTransitionException.Reason.NOT_IN_TABLE;
import static io.insightdesk.ticket.IllegalTransitionException.Reason.REOPEN_WINDOW_OVER;
import static io.insightdesk.ticket.property.TicketProperty.ASSIGNEE;
import static io.insightdesk.ticket.property.TicketProperty.STATUS;

import io.insightdesk.field.CustomField;
import io.insightdesk.field.FieldDefinitions;
import io.insightdesk.field.FieldValue;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.ticket.IllegalTransitionException;
import io.insightdesk.ticket.Ticket;
import io.insightdesk.ticket.TicketChange;
import io.insightdesk.ticket.TicketField;
import io.insightdesk.ticket.patch.PatchCheck;
import io.insightdesk.ticket.property.PropertyKind;
import io.insightdesk.ticket.property.TicketPatch;
import io.insightdesk.ticket.property.TicketProperty;
import io.insightdesk.ticket.property.ValueChange;
import io.insightdesk.ticket.status.Status;
import io.insightdesk.ticket.status.StatusDefinitions;
import io.insightdesk.ticket.status.StatusTransition;
import io.insightdesk.ticket.status.StatusTransition.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** Gathers what of a ticket's earlier changes can be taken back, as one patch from after to before, and what can't. */
final class TicketUndo {

    private static final String CHANGED_SINCE = "changedSince";
    private static final String GONE = "gone";

    private final Ticket ticket;
    private final PatchCheck patchCheck;
    private final StatusDefinitions statuses;
    private final FieldDefinitions fields;
    private final Map<String, JsonNode> customFields = new LinkedHashMap<>();
    private final List<UnrestoredField> kept = new ArrayList<>();
    private TicketPatch patch = TicketPatch.NONE;

    TicketUndo(Ticket ticket, PatchCheck patchCheck, StatusDefinitions statuses, FieldDefinitions fields) {
        this.ticket = ticket;
        this.patchCheck = patchCheck;
        this.statuses = statuses;
        this.fields = fields;
    }

    void add(TicketChange change) {
        var property = TicketProperty.recordedAs(change.field());
        if (property.isEmpty()) {
            addField(change);
        } else if (property.get().hasSeveralValues()) {
            var back = ValueChange.between(values(change.after()), values(change.before()));
            patch = patch.with(property.get(), back);
        } else {
            addOne(property.get(), change);
        }
    }

    private void addOne(TicketProperty property, TicketChange change) {
        var present = property.values(ticket).stream().findFirst();
        if (!present.equals(change.after())) {
            keep(change, CHANGED_SINCE);
        } else if (change.before().filter(value -> isGone(property, value)).isPresent()) {
            keep(change, GONE);
        } else {
            patch = patch.set(property, change.before().stream().toList());
        }
    }

    private boolean isGone(TicketProperty property, String value) {
        return property == STATUS
                ? statuses.find(value).isEmpty()
                : property.kind() == PropertyKind.REFERENCE && !patchCheck.isThere(property, UUID.fromString(value));
    }

    private void addField(TicketChange change) {
        var key = change.key().orElseThrow();
        var present = ticket.getCustomFields().find(key).map(FieldValue::text);
        var before = fields.find(key).map(field -> value(field, change.before()));
        if (!present.equals(change.after())) {
            keep(change, CHANGED_SINCE);
        } else if (before.filter(value -> isTaken(key, value)).isEmpty()) {
            keep(change, GONE);
        } else {
            customFields.put(key, before.get());
        }
    }

    private static JsonNode value(CustomField field, Optional<String> text) {
        return text.map(field.getKind()::jsonOf).orElse(NullNode.getInstance());
    }

    /** Whether the field takes the value now: what was archived since takes none, and choices go. */
    private boolean isTaken(String key, JsonNode value) {
        var check = new InputCheck();
        patchCheck.filling(check, TicketPatch.ofFields(Map.of(key, value))).change(ticket.getCustomFields());
        return check.errors().isEmpty();
    }

    /** All that can be put back. A status that the ticket refuses stays, and is among {@link #kept}. */
    TicketPatch patch(Duration reopenWindow, Instant now) {
        refusal(reopenWindow, now).ifPresent(reason -> {
            patch = patch.without(STATUS);
            kept.add(new UnrestoredField(TicketField.STATUS, reason.name()));
        });
        return patch.withFields(customFields);
    }

    private Optional<IllegalTransitionException.Reason> refusal(Duration reopenWindow, Instant now) {
        var wanted = patch.values(STATUS).flatMap(values -> statuses.category(values.get(0)));
        if (wanted.isEmpty() || wanted.get() == ticket.getStatus()) {
            return Optional.empty();
        }
        if (!StatusTransition.isAllowed(ticket.getStatus(), wanted.get(), Actor.AGENT)) {
            return Optional.of(NOT_IN_TABLE);
        }
        if (ticket.isOver(reopenWindow, now)) {
            return Optional.of(REOPEN_WINDOW_OVER);
        }
        var assignee = patch.values(ASSIGNEE).orElseGet(() -> ASSIGNEE.values(ticket));
        return wanted.get() == Status.SOLVED && assignee.isEmpty() ? Optional.of(NEEDS_ASSIGNEE) : Optional.empty();
    }

    List<UnrestoredField> kept() {
        return kept;
    }

    private void keep(TicketChange change, String reason) {
        kept.add(new UnrestoredField(change.field(), change.key(), reason));
    }

    private static List<String> values(Optional<String> joined) {
        return joined.map(text -> List.of(text.split(", "))).orElse(List.of());
    }
}

package io.insightdesk.ticket.work;

import io.insightdesk.field.CustomFields;
import io.insightdesk.field.FieldValue;
import io.insightdesk.ticket.Ticket;
import io.insightdesk.ticket.TicketField;
import io.insightdesk.ticket.property.TicketPatch;
import io.insightdesk.ticket.property.TicketProperty;
import io.insightdesk.ticket.property.ValueChange;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A patch together with the ticket that its author was looking at. What others changed meanwhile in other properties stays,
 * tags of both are kept, and a property that both changed is nobody's to overwrite unseen.
 *
 * @param wanted with values as they are kept
 * @param seen the values of the ticket's properties as they were shown
 * @param seenFields its custom fields as they were shown
 */
record PatchConflicts(TicketPatch wanted, Function<TicketProperty, List<String>> seen, CustomFields seenFields) {

    /**
     * What somebody else changed.
     *
     * @param key of a custom field: which one
     */
    record Conflict(TicketField field, Optional<String> key) {}

    /** What others have changed to something else since it was shown. */
    List<Conflict> with(Ticket now) {
        var properties = wanted.properties().stream()
                .filter(property -> !property.hasSeveralValues() && isChanged(property, now))
                .flatMap(property -> property.recordedAs().stream())
                .map(field -> new Conflict(field, Optional.empty()));
        var fields = wanted.customFields().entrySet().stream()
                .filter(field -> isChanged(field.getKey(), field.getValue(), now))
                .map(field -> new Conflict(TicketField.CUSTOM, Optional.of(field.getKey())));
        return Stream.concat(properties, fields).toList();
    }

    private boolean isChanged(TicketProperty property, Ticket now) {
        var present = property.values(now);
        return !present.equals(seen.apply(property)) && !Optional.of(present).equals(wanted.values(property));
    }

    private boolean isChanged(String key, JsonNode value, Ticket now) {
        var present = now.getCustomFields().find(key);
        return !present.equals(seenFields.find(key)) && !present.equals(FieldValue.given(value));
    }

    /** What is to be written: of several values, what was added and removed. */
    TicketPatch patch() {
        var patch = wanted;
        for (var property : wanted.properties()) {
            var values = wanted.values(property);
            if (property.hasSeveralValues() && values.isPresent()) {
                patch = patch.with(property, ValueChange.between(seen.apply(property), values.get()));
            }
        }
        return patch;
    }
}

package io.insightdesk.ticket;

import io.insightdesk.ticket.UpdateTicket.Link;
import jakarta.json.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A change that suits many tickets, unchecked; {@code null} leaves a field as it is. Tags are added and removed, and not
 * replaced: each ticket keeps its others.
 *
 * @param customFields values by the fields' keys, as JSON has them; null takes one away, others stay
 */
public record AmendTicket(
        String status,
        String priority,
        Link assignee,
        Link team,
        List<String> addTags,
        List<String> removeTags,
        Map<String, JsonValue> customFields) {

    public AmendTicket {
        addTags = addTags == null ? List.of() : List.copyOf(addTags);
        removeTags = removeTags == null ? List.of() : List.copyOf(removeTags);
        customFields = customFields == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(customFields));
    }

    /** All but the custom fields. */
    public AmendTicket(
            String status, String priority, Link assignee, Link team, List<String> addTags, List<String> removeTags) {
        this(status, priority, assignee, team, addTags, removeTags, Map.of());
    }

    /** Custom fields alone. */
    public static AmendTicket ofFields(Map<String, JsonValue> values) {
        return new AmendTicket(null, null, null, null, null, null, values);
    }

    /** Whether it says nothing. */
    public boolean isEmpty() {
        return status == null
                && priority == null
                && assignee == null
                && team == null
                && addTags.isEmpty()
                && removeTags.isEmpty()
                && customFields.isEmpty();
    }

    /** The change of a ticket that has these tags. */
    UpdateTicket update(List<String> present) {
        var tags = addTags.isEmpty() && removeTags.isEmpty() ? null : tags(present);
        return new UpdateTicket(null, status, priority, null, tags, assignee, team, customFields);
    }

    private List<String> tags(List<String> present) {
        return Stream.concat(present.stream(), addTags.stream())
                .filter(tag -> !removeTags.contains(tag))
                .distinct()
                .toList();
    }
}

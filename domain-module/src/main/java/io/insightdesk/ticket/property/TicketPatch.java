package io.insightdesk.ticket.property;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What is to be changed of a ticket: the one form in which the API, the pages, bulk edits, macros and their undoing
 * say so. What is not named stays as it is.
 *
 * <pre>{@code
 * TicketPatch.of(PRIORITY, "high").clear(ASSIGNEE).add(TAG, List.of("vip"))
 * }</pre>
 *
 * @param changes values as {@link Comparison} has them: codes, ids, {@code me}, {@code none}, tags, a text; {@code PatchCheck}
 *     makes of them what is kept
 * @param customFields values by the fields' keys, as JSON has them; null takes one away
 */
public record TicketPatch(Map<TicketProperty, ValueChange> changes, Map<String, JsonNode> customFields) {

    public static final TicketPatch NONE = new TicketPatch(Map.of(), Map.of());

    public TicketPatch {
        var said = new EnumMap<TicketProperty, ValueChange>(TicketProperty.class);
        changes.forEach((property, change) -> {
            if (!change.isEmpty()) {
                said.put(property, change);
            }
        });
        changes = Collections.unmodifiableMap(said);
        customFields = customFields == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(customFields));
    }

    public static TicketPatch of(TicketProperty property, String value) {
        return NONE.set(property, value);
    }

    public static TicketPatch of(TicketProperty property, List<String> values) {
        return NONE.set(property, values);
    }

    /** Of custom fields alone. */
    public static TicketPatch ofFields(Map<String, JsonNode> values) {
        return NONE.withFields(values);
    }

    public TicketPatch set(TicketProperty property, String value) {
        return set(property, List.of(value));
    }

    /** @param values all that the property has then */
    public TicketPatch set(TicketProperty property, List<String> values) {
        return with(property, change(property).setTo(values));
    }

    /** {@link #set} unless there is {@code null}. */
    public TicketPatch setIfGiven(TicketProperty property, String value) {
        return value == null ? this : set(property, value);
    }

    /** {@link #set} unless there is {@code null}. */
    public TicketPatch setIfGiven(TicketProperty property, List<String> values) {
        return values == null ? this : set(property, values);
    }

    /** Leaves the ticket without a value: nobody's, in no team, without tags. */
    public TicketPatch clear(TicketProperty property) {
        return set(property, List.of());
    }

    /** @param values {@code null} for none */
    public TicketPatch add(TicketProperty property, List<String> values) {
        return values == null ? this : with(several(property), change(property).adding(values));
    }

    /** @param values {@code null} for none */
    public TicketPatch remove(TicketProperty property, List<String> values) {
        return values == null ? this : with(several(property), change(property).removing(values));
    }

    private static TicketProperty several(TicketProperty property) {
        if (!property.hasSeveralValues()) {
            throw new IllegalArgumentException(property + " has one value, which is set");
        }
        return property;
    }

    /** The same, but the property stays as it is. */
    public TicketPatch without(TicketProperty property) {
        return with(property, ValueChange.NONE);
    }

    public TicketPatch with(TicketProperty property, ValueChange change) {
        var all = new LinkedHashMap<>(changes);
        all.put(property, change);
        return new TicketPatch(all, customFields);
    }

    /** The same with these values of custom fields instead. */
    public TicketPatch withFields(Map<String, JsonNode> values) {
        return new TicketPatch(changes, values);
    }

    /** Whether it says nothing. */
    public boolean isEmpty() {
        return changes.isEmpty() && customFields.isEmpty();
    }

    /** The properties that it changes, in their order. */
    public Set<TicketProperty> properties() {
        return changes.keySet();
    }

    public ValueChange change(TicketProperty property) {
        return changes.getOrDefault(property, ValueChange.NONE);
    }

    /** What the property is set to; empty when it is not. */
    public Optional<List<String>> values(TicketProperty property) {
        return change(property).set();
    }
}

package io.insightdesk.macro;

import io.insightdesk.ticket.property.PatchUse;
import io.insightdesk.ticket.property.TicketPatch;
import io.insightdesk.ticket.property.TicketProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one action of a macro can be: a text, a custom field, or something done to a property of the ticket. There are those
 * of {@link #ALL} and no others.
 */
public final class ActionKind implements Comparable<ActionKind> {

    public static final ActionKind REPLY = new ActionKind("reply", Optional.empty(), Effect.TEXT);
    public static final ActionKind NOTE = new ActionKind("note", Optional.empty(), Effect.TEXT);
    /** One custom field; a macro may set several. */
    public static final ActionKind SET_FIELD = new ActionKind("setField", Optional.empty(), Effect.FIELD);

    /** All, in the order in which they are done. */
    public static final List<ActionKind> ALL = all();

    private final String code;
    private final Optional<TicketProperty> property;
    private final Effect effect;

    private ActionKind(String code, Optional<TicketProperty> property, Effect effect) {
        this.code = code;
        this.property = property;
        this.effect = effect;
    }

    /** What an action does. */
    private enum Effect {
        TEXT,
        FIELD,
        SET,
        ADD,
        REMOVE
    }

    private static List<ActionKind> all() {
        var all = new ArrayList<>(List.of(REPLY, NOTE));
        var properties = TicketProperty.inOrderOfChange().stream()
                .filter(property -> property.supports(PatchUse.MACRO))
                .toList();
        properties.stream().filter(property -> !property.isChangedLast()).forEach(property -> all.addAll(of(property)));
        all.add(SET_FIELD);
        properties.stream().filter(TicketProperty::isChangedLast).forEach(property -> all.addAll(of(property)));
        return List.copyOf(all);
    }

    private static List<ActionKind> of(TicketProperty property) {
        return property.hasSeveralValues()
                ? Stream.of(Effect.SET, Effect.ADD, Effect.REMOVE)
                        .map(effect -> new ActionKind(
                                effect.name().toLowerCase(Locale.ROOT) + property.capitalisedMember(),
                                Optional.of(property),
                                effect))
                        .toList()
                : List.of(new ActionKind(property.member(), Optional.of(property), Effect.SET));
    }

    /** The name in the database and in the API. */
    public String code() {
        return code;
    }

    /** Of the actions on properties. */
    public Optional<TicketProperty> property() {
        return property;
    }

    public static Optional<ActionKind> find(String code) {
        return ALL.stream().filter(kind -> kind.code.equals(code)).findFirst();
    }

    public boolean isText() {
        return effect == Effect.TEXT;
    }

    public boolean hasSeveralValues() {
        return property.filter(TicketProperty::hasSeveralValues).isPresent();
    }

    /** Whether an action may have no value: nobody, no team, and no tag any more. */
    public boolean canBeEmpty() {
        return effect == Effect.SET
                && property.filter(TicketProperty::canBeEmpty).isPresent();
    }

    /** The patch with what an action of this kind does. */
    TicketPatch onto(TicketPatch patch, List<String> values) {
        return switch (effect) {
            case SET -> patch.set(property.orElseThrow(), values);
            case ADD -> patch.add(property.orElseThrow(), values);
            case REMOVE -> patch.remove(property.orElseThrow(), values);
            case TEXT, FIELD -> patch;
        };
    }

    @Override
    public int compareTo(ActionKind other) {
        return Integer.compare(ALL.indexOf(this), ALL.indexOf(other));
    }

    @Override
    public String toString() {
        return code;
    }
}

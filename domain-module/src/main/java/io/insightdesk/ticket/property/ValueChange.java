package io.insightdesk.ticket.property;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of one property's values.
 *
 * @param set what replaces them; an empty list clears the property, empty leaves what is there
 * @param add of a property of several values: what comes to them
 * @param remove of a property of several values: what goes from them; what is added as well stays
 */
public record ValueChange(Optional<List<String>> set, List<String> add, List<String> remove) {

    static final ValueChange NONE = new ValueChange(Optional.empty(), List.of(), List.of());

    public ValueChange {
        set = set.map(List::copyOf);
        add = List.copyOf(add);
        remove = List.copyOf(remove);
    }

    /** What somebody did who saw some values and made others of them: what others added and removed meanwhile stays. */
    public static ValueChange between(List<String> seen, List<String> made) {
        return new ValueChange(Optional.empty(), without(made, seen), without(seen, made));
    }

    private static List<String> without(List<String> all, List<String> others) {
        return all.stream().filter(value -> !others.contains(value)).toList();
    }

    ValueChange setTo(List<String> values) {
        return new ValueChange(Optional.of(values), add, remove);
    }

    ValueChange adding(List<String> values) {
        return new ValueChange(set, values, remove);
    }

    ValueChange removing(List<String> values) {
        return new ValueChange(set, add, values);
    }

    public boolean isEmpty() {
        return set.isEmpty() && add.isEmpty() && remove.isEmpty();
    }

    /** @param present the values that the ticket has */
    public List<String> onto(List<String> present) {
        var values = new LinkedHashSet<>(set.orElse(present));
        remove.forEach(values::remove);
        values.addAll(add);
        return List.copyOf(values);
    }
}

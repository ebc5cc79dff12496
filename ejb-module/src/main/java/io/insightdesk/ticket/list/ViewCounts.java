package io.insightdesk.ticket.list;

import io.insightdesk.ticket.property.ConditionContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * How many tickets are in each of a person's views, and open in each team.
 *
 * @param context of the person, at the moment of counting
 * @param columns that the person has chosen for the built-in views
 */
public record ViewCounts(
        ConditionContext context,
        ColumnChoices columns,
        List<Counted<BuiltInView>> builtIn,
        List<Counted<UUID>> teams,
        List<Counted<SavedView>> saved) {

    /** What was counted, and how many tickets are in it. */
    public record Counted<T>(T what, TicketCount count) {}

    /** @param counts of the built-in views, the teams and the saved views, in this order */
    static ViewCounts of(
            ConditionContext context,
            ColumnChoices columns,
            List<TicketCount> counts,
            List<UUID> teams,
            List<SavedView> saved) {
        var left = new ArrayList<>(counts);
        return new ViewCounts(
                context, columns, take(left, List.of(BuiltInView.values())), take(left, teams), take(left, saved));
    }

    private static <T> List<Counted<T>> take(List<TicketCount> left, List<T> whats) {
        var counted = new ArrayList<Counted<T>>();
        for (var what : whats) {
            counted.add(new Counted<>(what, left.remove(0)));
        }
        return List.copyOf(counted);
    }
}

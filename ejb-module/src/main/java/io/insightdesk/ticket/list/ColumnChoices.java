package io.insightdesk.ticket.list;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The columns as somebody wants them.
 *
 * @param chosen for the views that every desk has
 * @param ordered for saved views, whose columns are chosen for everybody: the order in which this person has them
 * @param widths in pixels, by the code of the view and of the column
 */
public record ColumnChoices(
        Map<BuiltInView, List<ViewColumn>> chosen,
        Map<UUID, List<ViewColumn>> ordered,
        Map<String, Map<String, Integer>> widths) {

    /** Nothing chosen. */
    public static final ColumnChoices NONE = new ColumnChoices(Map.of(), Map.of(), Map.of());

    public ColumnChoices {
        chosen = Map.copyOf(chosen);
        ordered = Map.copyOf(ordered);
        widths = Map.copyOf(widths);
    }

    /** What is shown of the view's tickets. */
    public List<ViewColumn> of(BuiltInView view) {
        return chosen.getOrDefault(view, ViewColumn.USUAL);
    }

    /** How wide the columns of a view are, by their codes; none of those that the person has left to the browser. */
    public Map<String, Integer> widths(String view) {
        return widths.getOrDefault(view, Map.of());
    }

    /** The view's columns; those that it has got since the person ordered them come last. */
    public List<ViewColumn> of(SavedView view) {
        var order = ordered.getOrDefault(view.getId(), List.of());
        return view.getColumns().stream()
                .sorted(Comparator.comparingInt(
                        column -> order.contains(column) ? order.indexOf(column) : Integer.MAX_VALUE))
                .toList();
    }
}

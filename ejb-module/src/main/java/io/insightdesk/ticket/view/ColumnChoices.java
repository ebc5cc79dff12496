package io.insightdesk.ticket.view;

import java.util.List;
import java.util.Map;

/** The columns that somebody has chosen for the built-in views. */
public record ColumnChoices(Map<BuiltInView, List<ViewColumn>> chosen) {

    /** Nothing chosen. */
    public static final ColumnChoices NONE = new ColumnChoices(Map.of());

    public ColumnChoices {
        chosen = Map.copyOf(chosen);
    }

    /** What is shown of the view's tickets. */
    public List<ViewColumn> of(BuiltInView view) {
        return chosen.getOrDefault(view, ViewColumn.USUAL);
    }
}

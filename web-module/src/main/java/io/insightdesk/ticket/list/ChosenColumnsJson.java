package io.insightdesk.ticket.list;

import java.util.List;

/**
 * What the caller's list shows of a view's tickets.
 *
 * @param view the name of a view that every desk has
 * @param columns in their order
 * @param chosen whether the caller has chosen them; else they are the usual ones
 */
public record ChosenColumnsJson(String view, List<String> columns, boolean chosen) {

    static ChosenColumnsJson of(BuiltInView view, ColumnChoices mine) {
        var columns = mine.of(view).stream().map(ViewColumn::code).toList();
        return new ChosenColumnsJson(view.code(), columns, mine.chosen().containsKey(view));
    }
}

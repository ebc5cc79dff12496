package io.insightdesk.ticket.view;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A column that a view can show, and whether it does. */
public class ColumnLine implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ViewColumn column;
    private boolean shown;

    private ColumnLine(ViewColumn column, boolean shown) {
        this.column = column;
        this.shown = shown;
    }

    /** Those that are shown in their order, then the others. */
    static List<ColumnLine> of(List<ViewColumn> shown) {
        var lines = new ArrayList<ColumnLine>();
        shown.forEach(column -> lines.add(new ColumnLine(column, true)));
        Arrays.stream(ViewColumn.values())
                .filter(column -> !shown.contains(column))
                .forEach(column -> lines.add(new ColumnLine(column, false)));
        return lines;
    }

    public String getCode() {
        return column.code();
    }

    /** Whether every view shows it. */
    public boolean isAlways() {
        return column == ViewColumn.SUBJECT;
    }

    public boolean isShown() {
        return shown || isAlways();
    }

    public void setShown(boolean shown) {
        this.shown = shown;
    }
}

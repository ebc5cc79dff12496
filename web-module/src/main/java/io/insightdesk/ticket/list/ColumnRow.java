package io.insightdesk.ticket.list;

import java.io.Serializable;

/** A column that a list can show, and whether it does. */
public class ColumnRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String code;
    private boolean shown;

    ColumnRow(ViewColumn column, boolean shown) {
        this.code = column.code();
        this.shown = shown;
    }

    public ViewColumn getColumn() {
        return new ViewColumn(code);
    }

    /** Whether every list shows it. */
    public boolean isAlways() {
        return getColumn().equals(ViewColumn.SUBJECT);
    }

    public boolean isShown() {
        return shown || isAlways();
    }

    public void setShown(boolean shown) {
        this.shown = shown;
    }
}

package io.insightdesk.ticket.page;

import jakarta.faces.model.SelectItem;
import java.util.List;

/** A property in a cell of a table: what stood there when the agent began, and what the agent gave. */
public final class CellInput {

    private final PropertyInput input;
    private String seen;
    private boolean given;

    CellInput(PropertyInput input) {
        this.input = input;
    }

    void save() {
        input.save();
    }

    boolean isGiven() {
        return given;
    }

    /** The values that the agent saw. */
    List<String> seen() {
        return PropertyInput.split(seen);
    }

    public String getValue() {
        return input.getValue();
    }

    public void setValue(String value) {
        given = true;
        input.setValue(value);
    }

    /** The value when the cell was opened, which comes back with the new one. */
    public String getSeen() {
        return input.getValue();
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }

    public List<SelectItem> getChoices() {
        return input.getChoices();
    }
}

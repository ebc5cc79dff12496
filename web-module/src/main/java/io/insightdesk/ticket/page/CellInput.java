package io.insightdesk.ticket.page;

import jakarta.faces.model.SelectItem;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A property in a cell of a table: what stood there when the agent began, and what the agent gave. */
public final class CellInput {

    private final PropertyInput input;
    private final BooleanSupplier ticketExists;
    private String seen;
    private boolean given;

    /** @param ticketExists whether there is a ticket still; PrimeFaces asks for the values in any case */
    CellInput(PropertyInput input, BooleanSupplier ticketExists) {
        this.input = input;
        this.ticketExists = ticketExists;
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
        return ticketExists.getAsBoolean() ? input.getValue() : null;
    }

    public void setValue(String value) {
        given = true;
        input.setValue(value);
    }

    /** The value when the cell was opened, which comes back with the new one. */
    public String getSeen() {
        return getValue();
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }

    public List<SelectItem> getChoices() {
        return ticketExists.getAsBoolean() ? input.getChoices() : List.of();
    }
}

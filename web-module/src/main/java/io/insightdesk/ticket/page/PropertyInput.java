package io.insightdesk.ticket.page;

import io.insightdesk.platform.web.SelectOption;
import io.insightdesk.ticket.list.TicketRow;
import io.insightdesk.ticket.property.TicketPatch;
import io.insightdesk.ticket.property.TicketProperty;
import jakarta.faces.model.SelectItem;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One property of a ticket, as pages show and take it: a word, an id, or tags with commas between. */
public final class PropertyInput {

    private final TicketProperty property;
    private final Supplier<TicketRow> shown;
    private final Consumer<TicketPatch> save;
    private final String label;
    private final String none;
    private final Supplier<Stream<SelectOption>> choices;
    private String given;

    /** @param none what is chosen for no value; {@code null} where there must be one */
    PropertyInput(
            TicketProperty property,
            Supplier<TicketRow> shown,
            Consumer<TicketPatch> save,
            String label,
            String none,
            Supplier<Stream<SelectOption>> choices) {
        this.property = property;
        this.shown = shown;
        this.save = save;
        this.label = label;
        this.none = none;
        this.choices = choices;
    }

    /** Writes what was given. */
    public void save() {
        save.accept(patch());
    }

    private TicketPatch patch() {
        if (property.hasSeveralValues()) {
            return TicketPatch.of(property, split(given));
        }
        // of what can't be empty no value says nothing
        return given == null && property.canBeEmpty()
                ? TicketPatch.NONE.clear(property)
                : TicketPatch.NONE.setIfGiven(property, given);
    }

    /** The values of a text with commas between; of {@code null} none. */
    static List<String> split(String values) {
        return values == null
                ? List.of()
                : Arrays.stream(values.split(","))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList();
    }

    public String getValue() {
        var values = shown.get().values(property);
        return values.isEmpty() && !isSeveral() ? null : String.join(", ", values);
    }

    public void setValue(String value) {
        given = value;
    }

    public String getCode() {
        return property.member();
    }

    public String getLabel() {
        return label;
    }

    public boolean isSeveral() {
        return property.hasSeveralValues();
    }

    public String getNone() {
        return none;
    }

    /** Ready made: there may be some hundred agents, and each would cost expressions. */
    public List<SelectItem> getChoices() {
        return choices.get()
                .map(choice -> new SelectItem(choice.value(), choice.label()))
                .toList();
    }
}

package io.insightdesk.ticket.form;

import io.insightdesk.field.CustomField;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A field that an admin may take into a form, with its conditions as lines of {@code subject = value, value}. */
public class FormRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String label;
    private boolean in;
    private String when;

    /** A field that is not in the form (yet). */
    FormRow(CustomField field, String label) {
        this.key = field.getKey();
        this.label = label;
    }

    FormRow(CustomField field, String label, FormField place) {
        this(field, label);
        this.in = true;
        this.when = place.when().stream()
                .map(condition -> condition.subject() + " = " + String.join(", ", condition.values()))
                .collect(Collectors.joining("\n"));
    }

    TicketFormDraft.Place draft() {
        var conditions = new ArrayList<TicketFormDraft.When>();
        for (var line : (when == null ? "" : when).lines().toList()) {
            if (!line.isBlank()) {
                var sides = line.split("=", 2);
                conditions.add(
                        new TicketFormDraft.When(sides[0].strip(), sides.length < 2 ? List.of() : values(sides[1])));
            }
        }
        return new TicketFormDraft.Place(key, conditions);
    }

    private static List<String> values(String line) {
        return Stream.of(line.split(",")).map(String::strip).toList();
    }

    public String getKey() {
        return key;
    }

    public String getLabel() {
        return label;
    }

    public boolean isIn() {
        return in;
    }

    public void setIn(boolean in) {
        this.in = in;
    }

    public String getWhen() {
        return when;
    }

    public void setWhen(String when) {
        this.when = when;
    }
}

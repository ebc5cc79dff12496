package io.insightdesk.ticket.form;

import static io.insightdesk.platform.Json.JSON;

import io.insightdesk.field.CustomField;
import io.insightdesk.platform.Json;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * A field that an admin may take into a form, with its condition as lines of {@code subject = value, value}; where that can't
 * say it, as the API has it.
 */
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
        this.when = inWords(FormConditionJson.write(place.when()));
    }

    private static String inWords(JsonNode when) {
        return when instanceof ArrayNode entries
                ? entries.valueStream().map(FormRow::line).collect(Collectors.joining("\n"))
                : when.toString();
    }

    private static String line(JsonNode entry) {
        return entry.get("subject").stringValue() + " = " + String.join(", ", Json.texts(entry.get("values")));
    }

    TicketFormDraft.Place draft() {
        var text = when == null ? "" : when.strip();
        return new TicketFormDraft.Place(key, text.startsWith("{") ? condition(text) : entries(text));
    }

    private static JsonNode condition(String text) {
        try {
            return Json.object(text);
        } catch (JacksonException malformed) {
            return JSON.stringNode(text); // which is refused as such
        }
    }

    private static ArrayNode entries(String text) {
        var entries = JSON.arrayNode();
        text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.split("=", 2))
                .forEach(sides -> entries.add(
                        FormConditionJson.hasOneOf(sides[0].strip(), sides.length < 2 ? List.of() : values(sides[1]))));
        return entries;
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

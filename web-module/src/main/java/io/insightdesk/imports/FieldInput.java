package io.insightdesk.imports;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** One line of the page's mapping: a field and what the admin says of it. */
public class FieldInput implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ImportField field;
    private String column;
    private String template;
    private String values;

    FieldInput(ImportField field, String column) {
        this.field = field;
        this.column = column;
    }

    FieldInput(ImportField field, FieldMapping mapping) {
        this(field, mapping.column());
        this.template = mapping.template();
        this.values = mapping.values().entrySet().stream()
                .map(value -> value.getKey() + " = " + value.getValue())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    boolean isGiven() {
        return column != null || template != null;
    }

    FieldMapping mapping() {
        return new FieldMapping(column, template, words(), null);
    }

    /** A line a word: {@code Critical = urgent}. */
    private Map<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        for (var line : (values == null ? "" : values).split("\\R")) {
            var sign = line.lastIndexOf('=');
            if (!line.isBlank()) {
                words.put(
                        line.substring(0, Math.max(sign, 0)).strip(),
                        line.substring(sign + 1).strip());
            }
        }
        return words;
    }

    public ImportField getField() {
        return field;
    }

    public String getColumn() {
        return column;
    }

    public void setColumn(String column) {
        this.column = column;
    }

    public String getTemplate() {
        return template;
    }

    public void setTemplate(String template) {
        this.template = template;
    }

    public String getValues() {
        return values;
    }

    public void setValues(String values) {
        this.values = values;
    }
}

package io.insightdesk.imports;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One line of the page's mapping: a field, and what the admin says of it. */
public class MappingLine implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String label;
    private final boolean required;
    private final String word;
    private String column;
    private String template;
    private String values;

    /**
     * @param code as mappings name the field: {@code subject}, {@code customFields.device}
     * @param words that it takes; empty where any text is one
     */
    MappingLine(String code, String label, boolean required, List<String> words) {
        this.code = code;
        this.label = label;
        this.required = required;
        this.word = words.isEmpty() ? null : words.get(0);
    }

    MappingLine guess(Optional<String> found) {
        column = found.orElse(null);
        return this;
    }

    /** @param mapping what was said before, or {@code null} */
    MappingLine as(FieldMapping mapping) {
        if (mapping != null) {
            column = mapping.column();
            template = mapping.template();
            values = mapping.values().entrySet().stream()
                    .map(value -> value.getKey() + " = " + value.getValue())
                    .sorted()
                    .collect(Collectors.joining("\n"));
        }
        return this;
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
        for (var line : (values == null ? "" : values).lines().toList()) {
            var sign = line.lastIndexOf('=');
            if (!line.isBlank()) {
                words.put(
                        line.substring(0, Math.max(sign, 0)).strip(),
                        line.substring(sign + 1).strip());
            }
        }
        return words;
    }

    public String getCode() {
        return code;
    }

    public String getLabel() {
        return label;
    }

    public boolean isRequired() {
        return required;
    }

    /** One of the words that it takes, for example; {@code null} where any text is one. */
    public String getWord() {
        return word;
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

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
    private final boolean severalColumns;
    private String column;
    private List<String> moreColumns = List.of();
    private String template;
    private String values;

    /**
     * @param code as mappings name the field: {@code subject}, {@code customFields.device}
     * @param severalColumns whether it may come from more than one
     * @param words that it takes; empty where any text is one
     */
    MappingLine(String code, String label, boolean required, boolean severalColumns, List<String> words) {
        this.code = code;
        this.label = label;
        this.required = required;
        this.severalColumns = severalColumns;
        this.word = words.isEmpty() ? null : words.get(0);
    }

    /** @param columns of the file */
    MappingLine guess(Optional<String> found, List<String> columns) {
        column = found.orElse(null);
        moreColumns = found.filter(name -> severalColumns)
                .map(name -> ColumnGuess.repeated(name, columns))
                .orElse(List.of());
        return this;
    }

    /** @param mapping what was said before, or {@code null} */
    MappingLine as(FieldMapping mapping) {
        if (mapping != null) {
            column = mapping.column();
            moreColumns = mapping.moreColumns();
            template = mapping.template();
            values = mapping.values().entrySet().stream()
                    .map(value -> value.getKey() + " = " + value.getValue())
                    .sorted()
                    .collect(Collectors.joining("\n"));
        }
        return this;
    }

    boolean isGiven() {
        return column != null || template != null || !moreColumns.isEmpty();
    }

    FieldMapping mapping() {
        return new FieldMapping(column, moreColumns, template, words(), null);
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

    public boolean isSeveralColumns() {
        return severalColumns;
    }

    public List<String> getMoreColumns() {
        return moreColumns;
    }

    public void setMoreColumns(List<String> moreColumns) {
        this.moreColumns = moreColumns;
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

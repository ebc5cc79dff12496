package io.insightdesk.imports;

import io.insightdesk.platform.web.SelectOption;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** One line of the page's mapping: a field, and what the admin says of it. */
public class MappingLine implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String label;
    private final boolean required;
    private final boolean severalColumns;
    private final List<SelectOption> words;
    private String column;
    private List<String> moreColumns = List.of();
    private String template;
    private List<ChosenWord> chosen = List.of();
    private String values;

    /**
     * @param code as mappings name the field: {@code subject}, {@code customFields.device}
     * @param severalColumns whether it may come from more than one
     * @param words that it takes; empty where any text is one
     */
    MappingLine(String code, String label, boolean required, boolean severalColumns, List<SelectOption> words) {
        this.code = code;
        this.label = label;
        this.required = required;
        this.severalColumns = severalColumns;
        this.words = List.copyOf(words);
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
            values = text(mapping.values());
        }
        return this;
    }

    /**
     * Asks for a word of the field's for each of the file's that it does not know, with those that were said before.
     *
     * @param theirs the words of the line's column
     * @param known whether the field takes one as it is
     */
    void offer(List<String> theirs, Predicate<String> known) {
        var said = said();
        chosen = theirs.stream()
                .filter(word -> !known.test(word) || find(said, word).isPresent())
                .map(word -> new ChosenWord(word, find(said, word).orElse(null)))
                .toList();
        chosen.forEach(word -> said.keySet().removeIf(key -> key.equalsIgnoreCase(word.getTheirs())));
        values = text(said);
    }

    private static Optional<String> find(Map<String, String> said, String word) {
        return said.entrySet().stream()
                .filter(value -> value.getKey().equalsIgnoreCase(word))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String text(Map<String, String> words) {
        return words.entrySet().stream()
                .map(value -> value.getKey() + " = " + value.getValue())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    boolean isGiven() {
        return column != null || template != null || !moreColumns.isEmpty();
    }

    FieldMapping mapping() {
        return new FieldMapping(column, moreColumns, template, said(), null);
    }

    /** What was typed, a line a word as {@code Critical = urgent}, and what was chosen. */
    private Map<String, String> said() {
        var said = new LinkedHashMap<String, String>();
        for (var line : (values == null ? "" : values).lines().toList()) {
            var sign = line.lastIndexOf('=');
            if (!line.isBlank()) {
                said.put(
                        line.substring(0, Math.max(sign, 0)).strip(),
                        line.substring(sign + 1).strip());
            }
        }
        chosen.stream().filter(word -> word.getOurs() != null).forEach(word -> {
            said.keySet().removeIf(key -> key.equalsIgnoreCase(word.getTheirs()));
            said.put(word.getTheirs(), word.getOurs());
        });
        return said;
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

    /** The words that it takes; empty where any text is one. */
    public List<SelectOption> getWords() {
        return words;
    }

    /** Those of the file's words that it does not know. */
    public List<ChosenWord> getChosen() {
        return chosen;
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

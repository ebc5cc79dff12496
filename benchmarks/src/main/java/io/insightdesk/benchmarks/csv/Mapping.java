package io.insightdesk.benchmarks.csv;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import io.insightdesk.benchmarks.BenchException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a file's columns become tickets; {@code benchmarks/csv/README.md} explains the JSON.
 *
 * @param charset of the file, UTF-8 if missing
 * @param ticket the fields of {@code POST /api/v1/tickets} and what goes in
 * @param then what is done with the ticket afterwards, by the value of a column; may be missing
 */
record Mapping(String charset, Map<String, Value> ticket, List<String> tags, Then then) {

    /**
     * A value is a template ({@code "{Column}"}), or a column with a map of its values.
     *
     * @param otherwise for a column's value that the map does not have; without it that is an error
     */
    record Value(String template, String column, Map<String, String> values, String otherwise) {

        /** @return nothing for an empty value, which is then not sent */
        Optional<String> of(Map<String, String> row) {
            if (column == null) {
                return Optional.of(Template.fill(template, row)).filter(text -> !text.isBlank());
            }
            var given = Template.column(column, row);
            var mapped = values.getOrDefault(given, otherwise);
            if (mapped == null) {
                throw new BenchException("the mapping has no value for \"" + given + "\" in column " + column);
            }
            return Optional.of(mapped).filter(text -> !text.isBlank());
        }
    }

    /** @param values the column's value and the actions to send, in their order */
    record Then(String column, Map<String, List<Action>> values) {

        List<Action> of(Map<String, String> row) {
            var actions = values.get(Template.column(column, row));
            if (actions == null) {
                throw new BenchException(
                        "the mapping has no actions for \"" + Template.column(column, row) + "\" in column " + column);
            }
            return actions;
        }
    }

    /**
     * @param call {@code assign}, {@code solve}, {@code close}, … or {@code patch}
     * @param with fields of the call's body; templates
     * @param expect the ticket's status afterwards, checked; may be missing
     */
    record Action(String call, Map<String, String> with, String expect) {}

    static Mapping read(Path file) {
        try {
            var mapping = new Gson().fromJson(Files.readString(file, StandardCharsets.UTF_8), Mapping.class);
            if (mapping == null || mapping.ticket() == null) {
                throw new BenchException(file + " has no \"ticket\".");
            }
            return mapping;
        } catch (IOException | JsonParseException e) {
            throw new BenchException(file + " is no mapping: " + e.getMessage(), e);
        }
    }
}

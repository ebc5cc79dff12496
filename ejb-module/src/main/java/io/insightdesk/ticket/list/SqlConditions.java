package io.insightdesk.ticket.list;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Conditions of a WHERE clause with their parameters, in order. Values are parameters, never text; words of ours are
 * text.
 */
final class SqlConditions {

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]{1,30}");

    private final List<String> parts = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    SqlConditions add(String sql, Object... values) {
        parts.add(sql);
        Collections.addAll(parameters, values);
        return this;
    }

    SqlConditions add(SqlConditions other) {
        parts.addAll(other.parts);
        parameters.addAll(other.parameters);
        return this;
    }

    void in(String column, Collection<?> values) {
        if (!values.isEmpty()) {
            add(column + " in (" + placeholders(values) + ")", values.toArray());
        }
    }

    /**
     * One of the words of a closed set of ours, such as a status. They stand in the text: for a parameter PostgreSQL would
     * plan the statement anew each time, because the right plan depends on which word it is.
     */
    void inWords(String column, Collection<?> words) {
        if (!words.isEmpty()) {
            add(words.stream().map(SqlConditions::literal).collect(Collectors.joining(", ", column + " in (", ")")));
        }
    }

    private static String literal(Object word) {
        var text = word.toString();
        if (!WORD.matcher(text).matches()) {
            throw new IllegalArgumentException("not a known code: " + text);
        }
        return word instanceof Integer ? text : "'" + text + "'";
    }

    void inOrNull(String column, Collection<?> values) {
        if (values.isEmpty()) {
            add(column + " is null");
        } else {
            add("(" + column + " is null or " + column + " in (" + placeholders(values) + "))", values.toArray());
        }
    }

    /** One condition that holds where any of these do. */
    static SqlConditions any(List<SqlConditions> alternatives) {
        var either = new SqlConditions();
        var sql = alternatives.stream().map(SqlConditions::inBrackets).collect(Collectors.joining(" or "));
        either.parts.add("(" + sql + ")");
        alternatives.forEach(one -> either.parameters.addAll(one.parameters));
        return either;
    }

    /** One condition that holds where these don't, because a value differs or there is none. */
    SqlConditions not() {
        return new SqlConditions().add(inBrackets() + " is not true", parameters.toArray());
    }

    private String inBrackets() {
        return isEmpty() ? "true" : "(" + String.join(" and ", parts) + ")";
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    String sql() {
        return String.join("\n  and ", parts);
    }

    /** One condition that holds when any of these does. */
    String anyOf() {
        return "(" + String.join(" or ", parts) + ")";
    }

    List<Object> parameters() {
        return parameters;
    }

    private static String placeholders(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }
}

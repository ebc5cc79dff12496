package io.insightdesk.ticket;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Conditions of a WHERE clause with their parameters, in order. Values are always parameters, never text. */
final class SqlConditions {

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

    void inOrNull(String column, Collection<?> values) {
        if (values.isEmpty()) {
            add(column + " is null");
        } else {
            add("(" + column + " is null or " + column + " in (" + placeholders(values) + "))", values.toArray());
        }
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

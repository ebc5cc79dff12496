package io.insightdesk.ticket.property;

import java.util.function.Function;

/**
 * Where a property stands in the database.
 *
 * @param sql the column of a ticket {@code t}
 * @param indexed whether an index begins with it, behind the tenant
 * @param stored what the column has for one of the property's words
 */
public record PropertyColumn(String sql, boolean indexed, Function<String, Object> stored) {

    static PropertyColumn of(String sql) {
        return new PropertyColumn(sql, false, word -> word);
    }

    static PropertyColumn indexed(String sql) {
        return new PropertyColumn(sql, true, word -> word);
    }
}

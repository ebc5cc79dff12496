package io.insightdesk.platform.persistence;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What the database knows of letters: by the locale that it was made with, PostgreSQL tells words from punctuation and capital
 * letters from small ones. With the locale {@code C} words beside typographic quotes are not found, and {@code Ä} is another
 * letter than {@code ä}.
 */
final class DatabaseLocale {

    /** Asked for what they do and not for their names, which differ by system. */
    private static final String PROBE = """
            select
              current_setting('server_encoding') as encoding,
              (select d.datctype from pg_database d where d.datname = current_database()) as locale,
              lower('ÄЖ') = 'äж' as knows_case,
              exists (select from ts_parse('default', '„Drucker“、') word where word.token = 'Drucker') as knows_words,
              exists (select from pg_collation c where c.collname = 'und-x-icu') as knows_order""";

    private DatabaseLocale() {}

    /** @throws IllegalStateException when words of other languages than English could not be found, or names not sorted */
    static void require(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(PROBE)) {
            answer.next();
            if (!answer.getBoolean("knows_case") || !answer.getBoolean("knows_words")) {
                throw new IllegalStateException(
                        "The database has the wrong locale (LC_CTYPE %s, encoding %s): words beside typographic quotes, and words in other letters than a to z, would not be found. It can't be changed: make a database with the locale C.UTF-8 (server-config/postgresql/2-database.sql) and move the data into it, as the upgrade steps in CHANGELOG.md describe."
                                .formatted(answer.getString("locale"), answer.getString("encoding")));
            }
            if (!answer.getBoolean("knows_order")) {
                throw new IllegalStateException(
                        "The PostgreSQL server was built without ICU, by which names are sorted: it has no collation und-x-icu.");
            }
        }
    }
}

package io.insightdesk.benchmarks;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The measured server's database, as a superuser: to fill it and to look into it, never to measure by. */
final class Database {

    /** How the application itself signs in. */
    record Login(String host, int port, String name, String user, String password) {

        static Login of(Map<String, String> configuration) {
            var url = URI.create(configuration.get("insightdesk.database.url").substring("jdbc:".length()));
            return new Login(
                    url.getHost(),
                    url.getPort(),
                    url.getPath().substring(1),
                    configuration.get("insightdesk.database.user"),
                    configuration.get("insightdesk.database.password"));
        }

        /** For PostgreSQL's own programs. */
        Map<String, String> environment() {
            return Map.of(
                    "PGHOST", host, "PGPORT", "" + port, "PGDATABASE", name, "PGUSER", user, "PGPASSWORD", password);
        }
    }

    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final String url;

    Database(String superuserUrl) {
        this.url = superuserUrl;
    }

    /** Runs a script in one go; {@code :name} stands for the SQL literal of that value. */
    void run(String script, Map<String, Object> values) {
        var text = script;
        for (var value : values.entrySet()) {
            text = text.replaceAll(
                    ":" + value.getKey() + "\\b", java.util.regex.Matcher.quoteReplacement(literal(value.getValue())));
        }
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(text);
        } catch (SQLException e) {
            throw new BenchException("The database refuses: " + e.getMessage(), e);
        }
    }

    void run(String script) {
        run(script, Map.of());
    }

    <T> List<T> list(String query, Reader<T> reader) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var result = new ArrayList<T>();
            while (rows.next()) {
                result.add(reader.read(rows));
            }
            return result;
        } catch (SQLException e) {
            throw new BenchException("The database refuses: " + e.getMessage(), e);
        }
    }

    long number(String query) {
        return list(query, row -> row.getLong(1)).get(0);
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    private static String literal(Object value) {
        return value instanceof Number
                ? value.toString()
                : "'" + value.toString().replace("'", "''") + "'";
    }
}

package io.insightdesk.it;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL as its superuser sees it: for looking at the catalogue, and for rows that no service would write. */
public final class Catalogue {

    private Catalogue() {}

    public static <T> List<T> list(String sql, Mapper<T> mapper) throws SQLException {
        try (var connection = superuser().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(mapper.map(rows));
            }
            return found;
        }
    }

    public static List<String> names(String sql) throws SQLException {
        return list(sql, row -> row.getString(1));
    }

    public static void execute(String sql) throws SQLException {
        try (var connection = superuser().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Tables whose rows belong to tenants. */
    public static List<String> tenantTables() throws SQLException {
        return names("""
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                order by 1""");
    }

    /** Keeps everybody from a table until it is closed. */
    public static Lock lock(String table) throws SQLException {
        var connection = superuser().getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table " + table + " in access exclusive mode");
        }
        return new Lock(connection);
    }

    /** A table that is locked. */
    public record Lock(Connection connection) implements AutoCloseable {

        public boolean isHeld() throws SQLException {
            return connection.isValid(1);
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    /** The name of the application's database. */
    public static String database() {
        return superuser().getDatabaseName();
    }

    /** To another database of the same server. */
    public static Connection connect(String database) throws SQLException {
        var source = superuser();
        source.setDatabaseName(database);
        return source.getConnection();
    }

    private static PGSimpleDataSource superuser() {
        var source = new PGSimpleDataSource();
        source.setUrl(System.getProperty("insightdesk.it.superuser-url"));
        return source;
    }

    /** Makes an object of the current row. */
    @FunctionalInterface
    public interface Mapper<T> {
        T map(ResultSet row) throws SQLException;
    }
}

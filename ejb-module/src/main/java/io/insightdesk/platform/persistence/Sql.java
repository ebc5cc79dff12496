package io.insightdesk.platform.persistence;

import io.insightdesk.platform.tenancy.DriverStatements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Plain SQL for lists and claims that JPQL can't say or would say slowly. The container hands out one connection a
 * transaction, which JPA uses too, and what JPA has not written yet is flushed first: both see the same rows.
 */
@ApplicationScoped
public class Sql {

    @PersistenceContext(unitName = "insightdesk")
    EntityManager entities;

    @Resource(lookup = InsightDeskDataSource.NAME)
    DataSource database;

    /** @param parameters for each {@code ?} in order; instants and enums' codes as they are, {@code null} allowed */
    public <T> List<T> list(String sql, List<?> parameters, RowMapper<T> mapper) {
        entities.flush();
        try (var connection = database.getConnection();
                var statement = prepare(connection, sql, parameters);
                var rows = statement.executeQuery()) {
            var result = new ArrayList<T>();
            while (rows.next()) {
                result.add(mapper.map(rows));
            }
            return result;
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    public <T> Optional<T> first(String sql, List<?> parameters, RowMapper<T> mapper) {
        return list(sql, parameters, mapper).stream().findFirst();
    }

    /** @return how many rows were changed */
    public int update(String sql, List<?> parameters) {
        entities.flush();
        try (var connection = database.getConnection();
                var statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    /** Lets transactions that lock the same name follow one another: the next one waits until this one ends. */
    public void lock(String name) {
        list("select pg_advisory_xact_lock(hashtextextended(?, 0))", List.of(name), row -> name);
    }

    private static PreparedStatement prepare(Connection connection, String sql, List<?> parameters)
            throws SQLException {
        var statement = connection.unwrap(DriverStatements.class).prepare(sql);
        for (var index = 0; index < parameters.size(); index++) {
            var value = parameters.get(index);
            statement.setObject(index + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
        }
        return statement;
    }

    /** A {@code timestamptz} column; {@code null} stays {@code null}. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** Ids for {@code any(?::uuid[])}. */
    public static String ids(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** Makes an object of the current row. */
    @FunctionalInterface
    public interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }
}

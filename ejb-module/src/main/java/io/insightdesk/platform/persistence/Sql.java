package io.insightdesk.platform.persistence;

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
import java.util.List;
import java.util.Optional;

/**
 * Plain SQL on the transaction's own connection, for lists and claims that JPQL can't say or would say slowly. What JPA
 * has not written yet is flushed first, so both see the same rows.
 */
@ApplicationScoped
public class Sql {

    @PersistenceContext(unitName = "insightdesk")
    EntityManager entities;

    /** @param parameters for each {@code ?} in order; instants and enums' codes as they are, {@code null} allowed */
    public <T> List<T> list(String sql, List<?> parameters, RowMapper<T> mapper) {
        try (var statement = prepare(sql, parameters);
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
        try (var statement = prepare(sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    private PreparedStatement prepare(String sql, List<?> parameters) throws SQLException {
        var connection = connection();
        entities.flush();
        var statement = connection.prepareStatement(sql);
        for (var index = 0; index < parameters.size(); index++) {
            var value = parameters.get(index);
            statement.setObject(index + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
        }
        return statement;
    }

    /** EclipseLink hands out no connection between the flush that began its transaction and the first statement. */
    private Connection connection() {
        var connection = entities.unwrap(Connection.class);
        if (connection != null) {
            return connection;
        }
        entities.createNativeQuery("select 1").getSingleResult();
        return entities.unwrap(Connection.class);
    }

    /** A {@code timestamptz} column; {@code null} stays {@code null}. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** Makes an object of the current row. */
    @FunctionalInterface
    public interface RowMapper<T> {
        T map(ResultSet row) throws SQLException;
    }
}

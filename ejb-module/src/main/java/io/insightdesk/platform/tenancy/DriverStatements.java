package io.insightdesk.platform.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * The driver's own statements on a connection of the pool, to be had by {@link Connection#unwrap}. The container's
 * wrapper looks for the driver's {@code ResultSet.getObject(String, Class)} by reflection, for each column of each row.
 */
public interface DriverStatements {

    PreparedStatement prepare(String sql) throws SQLException;
}

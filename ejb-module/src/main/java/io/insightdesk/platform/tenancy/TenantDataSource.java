package io.insightdesk.platform.tenancy;

import io.insightdesk.platform.config.Setting;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The application's connections: each transaction is told its tenant, which row-level security compares with every row.
 *
 * <p>Address, user and password come from {@link Setting}, so that a password can also come from a file.
 */
public class TenantDataSource extends PGSimpleDataSource {

    private static final long serialVersionUID = 1L;

    public TenantDataSource() {
        setUrl(Setting.DATABASE_URL.text());
        setApplicationName("insightdesk");
        setReWriteBatchedInserts(true);
        // EclipseLink binds an absent uuid as a text; the server shall infer the type, also in a rewritten batch.
        setStringType("unspecified");
        setTcpKeepAlive(true);
    }

    /** The container calls this one method; user and password of the pool definition are placeholders. */
    @Override
    public Connection getConnection(String poolUser, String poolPassword) throws SQLException {
        var connection = super.getConnection(Setting.DATABASE_USER.text(), Setting.DATABASE_PASSWORD.text());
        return TenantConnection.around(connection);
    }
}

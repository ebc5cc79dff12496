package io.insightdesk.platform.tenancy;

import io.insightdesk.platform.config.Setting;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections of the role that owns the tables, for migrations. They have no tenant. */
public class OwnerDataSource extends PGSimpleDataSource {

    private static final long serialVersionUID = 1L;

    public OwnerDataSource() {
        setUrl(Setting.DATABASE_URL.text());
        setApplicationName("insightdesk migrations");
    }

    @Override
    public Connection getConnection() throws SQLException {
        return DatabaseLogin.OWNER.connect(super::getConnection);
    }
}

package io.insightdesk.platform.tenancy;

import io.insightdesk.platform.config.Setting;
import io.insightdesk.platform.config.Settings;
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
    private static final int CONNECT_SECONDS = 5;

    /** @throws io.insightdesk.platform.config.SettingException when settings are wrong, whichever */
    public TenantDataSource() {
        Settings.checkAll();
        setUrl(Setting.DATABASE_URL.text());
        setApplicationName("insightdesk");
        setReWriteBatchedInserts(true);
        // EclipseLink binds an absent uuid as a text; the server shall infer the type, also in a rewritten batch.
        setStringType("unspecified");
        setTcpKeepAlive(true);
        setConnectTimeout(CONNECT_SECONDS);
        // The address may have options too; they come last and win.
        var options = TimeLimits.INTERACTIVE.asOptions();
        setOptions(getOptions() == null ? options : options + " " + getOptions());
    }

    /** The container calls this one method; user and password of the pool definition are placeholders. */
    @Override
    public Connection getConnection(String poolUser, String poolPassword) throws SQLException {
        return TenantConnection.around(DatabaseLogin.APPLICATION.connect(super::getConnection));
    }
}

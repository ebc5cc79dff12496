package io.insightdesk.platform.tenancy;

import io.insightdesk.platform.config.Setting;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/** The two roles that sign in to the database, and what it means when PostgreSQL does not let one in. */
public enum DatabaseLogin {
    APPLICATION(Setting.DATABASE_USER, Setting.DATABASE_PASSWORD),
    OWNER(Setting.DATABASE_OWNER_USER, Setting.DATABASE_OWNER_PASSWORD);

    private static final String CONNECTION_REJECTED = "08004";
    private static final String INVALID_AUTHORIZATION = "28000";
    private static final String INVALID_PASSWORD = "28P01";
    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final Setting user;
    private final Setting password;

    DatabaseLogin(Setting user, Setting password) {
        this.user = user;
        this.password = password;
    }

    /**
     * Connects, and waits for a database that is away while the application starts ({@link DatabaseWait}).
     *
     * @throws SQLException naming the settings when the database refuses the role
     */
    public Connection connect(Opening opening) throws SQLException {
        return DatabaseWait.OF_THIS_DEPLOYMENT.connect(() -> {
            try {
                return opening.open(user.text(), password.text());
            } catch (SQLException failed) {
                throw explained(failed);
            }
        });
    }

    private SQLException explained(SQLException failed) {
        var meaning = Optional.ofNullable(failed.getSQLState()).map(meanings()::get);
        return meaning.map(words -> new SQLException(words + ": " + failed.getMessage(), failed.getSQLState(), failed))
                .orElse(failed);
    }

    private Map<String, String> meanings() {
        var refused =
                "The database refuses the role of " + user.key() + ", or " + password.key() + " is not its password";
        return Map.of(
                CONNECTION_REJECTED,
                password.configured().isPresent() ? refused : password.key() + " is missing",
                INVALID_AUTHORIZATION,
                refused,
                INVALID_PASSWORD,
                refused,
                NO_SUCH_DATABASE,
                "The database of " + Setting.DATABASE_URL.key() + " does not exist",
                INSUFFICIENT_PRIVILEGE,
                "The role of " + user.key() + " may not connect to the database of " + Setting.DATABASE_URL.key());
    }

    /** Makes one connection, like {@link PGSimpleDataSource#getConnection(String, String)}. */
    @FunctionalInterface
    public interface Opening {
        Connection open(String user, String password) throws SQLException;
    }
}

package io.insightdesk.platform.tenancy;

import io.insightdesk.platform.security.CallerContext;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;

/**
 * A connection that sets the current caller's tenant and {@link TimeLimits} at the start of each transaction, and refuses a
 * statement when the caller's tenant has changed since: a transaction belongs to one tenant from its first statement to its
 * last.
 *
 * <p>The container turns auto-commit off exactly once a transaction; that call is the hook.
 */
final class TenantConnection implements InvocationHandler, DriverStatements {

    private static final String SET_TENANT = "select set_config('insightdesk.tenant', ?, true)";
    private static final String SET_TENANT_AND_LIMITS =
            SET_TENANT + ", set_config('lock_timeout', ?, true), set_config('statement_timeout', ?, true)";

    private final Connection connection;
    private Integer isolation;
    private boolean inTransaction;
    private UUID transactionTenant;

    private TenantConnection(Connection connection) {
        this.connection = connection;
    }

    static Connection around(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                TenantConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new TenantConnection(connection));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "prepareStatement", "createStatement", "prepareCall" -> requireSameTenant();
            case "getTransactionIsolation" -> {
                return isolation();
            }
            case "unwrap" -> {
                if (arguments[0] == DriverStatements.class) {
                    return this;
                }
            }
            case "setTransactionIsolation" -> isolation = (Integer) arguments[0];
            case "setClientInfo" -> {
                // the container clears it when it takes a lost connection back, and would log a failure
                if (connection.isClosed()) {
                    return null;
                }
            }
            case "equals" -> {
                return proxy == arguments[0];
            }
            case "hashCode" -> {
                return System.identityHashCode(proxy);
            }
            default -> {}
        }
        var result = call(method, arguments);
        if (method.getName().equals("setAutoCommit")) {
            afterAutoCommit((Boolean) arguments[0]);
        }
        return result;
    }

    @Override
    public PreparedStatement prepare(String sql) throws SQLException {
        requireSameTenant();
        return connection.prepareStatement(sql);
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    /** The driver would ask the server, and the container asks the driver in each transaction. */
    private int isolation() throws SQLException {
        if (isolation == null) {
            isolation = connection.getTransactionIsolation();
        }
        return isolation;
    }

    private void afterAutoCommit(boolean autoCommit) throws SQLException {
        inTransaction = !autoCommit;
        transactionTenant = autoCommit ? null : CallerContext.tenant().orElse(null);
        if (autoCommit) {
            return;
        }
        var limits = TimeLimits.current();
        connection.setNetworkTimeout(Runnable::run, limits.networkTimeout());
        if (transactionTenant != null) {
            setForTransaction(limits);
        }
    }

    /** One statement, whatever is set: the interactive limits are those of the connection already. */
    private void setForTransaction(TimeLimits limits) throws SQLException {
        var isInteractive = limits == TimeLimits.INTERACTIVE;
        try (var statement = connection.prepareStatement(isInteractive ? SET_TENANT : SET_TENANT_AND_LIMITS)) {
            statement.setString(1, transactionTenant.toString());
            if (!isInteractive) {
                statement.setString(2, limits.lockTimeout());
                statement.setString(3, limits.statementTimeout());
            }
            statement.execute();
        }
    }

    private void requireSameTenant() throws SQLException {
        if (inTransaction
                && !Objects.equals(transactionTenant, CallerContext.tenant().orElse(null))) {
            throw new SQLException("the caller's tenant changed inside a transaction");
        }
    }
}

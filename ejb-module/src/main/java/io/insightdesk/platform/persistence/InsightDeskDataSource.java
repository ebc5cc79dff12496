package io.insightdesk.platform.persistence;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;

/**
 * Defines the pool {@value #NAME} inside the archive, so that the EAR deploys on a bare server. Pool sizes are fixed
 * here because the server reads them from nowhere else; see {@code docs/installation.md} for a server-side pool.
 */
@Singleton
@DataSourceDefinition(
        name = InsightDeskDataSource.NAME,
        className = "io.insightdesk.platform.tenancy.TenantDataSource",
        user = "from-settings",
        password = "from-settings",
        initialPoolSize = 4,
        minPoolSize = 4,
        maxPoolSize = 32,
        maxIdleTime = 600,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=table",
            "fish.payara.validation-table-name=(values (1)) as one",
            "fish.payara.validate-atmost-once-period-in-seconds=10",
            "fish.payara.fail-all-connections=true",
            "fish.payara.max-wait-time-in-millis=5000"
        })
public class InsightDeskDataSource {

    public static final String NAME = "java:app/jdbc/insightdesk";
}

package io.insightdesk.tenant;

import io.insightdesk.platform.config.Setting;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Says at the start when {@link Setting#DEFAULT_TENANT} names no tenant: it may still be made on the page for it. */
@Startup
@Singleton
@DependsOn({"SchemaMigration", "DemoData"})
@TransactionManagement(TransactionManagementType.BEAN)
public class DefaultTenantCheck {

    private static final Logger LOG = Logger.getLogger(DefaultTenantCheck.class.getName());

    @Inject
    TenantDirectory tenants;

    @PostConstruct
    void check() {
        Setting.DEFAULT_TENANT
                .configured()
                .filter(slug -> tenants.findBySlug(slug).isEmpty())
                .ifPresent(slug -> LOG.log(Level.WARNING, "{0} is {1}: there is no such tenant", new Object[] {
                    Setting.DEFAULT_TENANT.key(), slug
                }));
    }
}

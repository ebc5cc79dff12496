package io.insightdesk.demo;

import io.insightdesk.platform.config.Setting;
import io.insightdesk.tenant.TenantDirectory;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Loads the demo tenants at the start when {@link Setting#DEMO} says so and they are not there yet. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoData {

    private static final Logger LOG = Logger.getLogger(DemoData.class.getName());

    @Inject
    TenantDirectory tenants;

    @Inject
    DemoTenant demoTenant;

    @PostConstruct
    void load() {
        if (!Setting.DEMO.flag()) {
            return;
        }
        for (var plan : DemoPlan.all()) {
            if (tenants.findBySlug(plan.slug()).isEmpty()) {
                demoTenant.create(plan);
                LOG.log(Level.INFO, "Demo tenant {0} loaded", plan.slug());
            }
        }
    }
}

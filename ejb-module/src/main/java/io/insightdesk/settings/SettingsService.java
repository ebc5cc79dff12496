package io.insightdesk.settings;

import io.insightdesk.platform.StaleVersionException;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.security.Permission;
import io.insightdesk.platform.security.Requires;
import io.insightdesk.tenant.Tenant;
import io.insightdesk.tenant.TenantService;
import io.insightdesk.tenant.TenantSettings;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.OptionalLong;

/** The settings of the caller's tenant. Every node follows within ten seconds. */
@Stateless
public class SettingsService {

    @Inject
    TenantService tenants;

    @Requires(Permission.ADMINISTER)
    public Tenant get() {
        return tenants.own();
    }

    /**
     * @param expectedVersion the version that was read; absent when whoever wrote last shall win
     * @throws StaleVersionException when they were changed since
     * @throws InvalidInputException with all that is wrong; nothing is changed then
     */
    @Requires(Permission.ADMINISTER)
    public Tenant change(SettingsDraft draft, OptionalLong expectedVersion) {
        var terms = new SettingsInput(TenantSettings.of(tenants.own())).check(draft);
        return tenants.amend(terms, expectedVersion);
    }
}

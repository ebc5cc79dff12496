package io.insightdesk.ticket;

import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.tenant.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who can see the tags of tickets: agents, and customers if the tenant allows it. */
@ApplicationScoped
public class TagVisibility {

    @Inject
    TenantDirectory tenants;

    /** Internal when only the desk reads them. */
    public Visibility visibility() {
        return tenants.current().tagsSeenByCustomers() ? Visibility.PUBLIC : Visibility.INTERNAL;
    }

    public boolean includeCaller() {
        return CallerContext.current().isStaff() || visibility() == Visibility.PUBLIC;
    }
}

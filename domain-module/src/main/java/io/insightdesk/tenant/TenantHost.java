package io.insightdesk.tenant;

import io.insightdesk.platform.persistence.InsertedAfter;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.UUID;

/** A host name under which a tenant is reached: lower case, no port, unique over all tenants. */
@Entity
@InsertedAfter(Tenant.class)
@Table(name = "tenant_host")
public class TenantHost {

    @Id
    private String host;

    @Column(name = "tenant_id", updatable = false)
    private UUID tenantId;

    private int position;

    protected TenantHost() {}

    /** @param position order among the tenant's host names; links in mails lead to the first */
    public TenantHost(UUID tenantId, String host, int position) {
        this.position = position;
        this.tenantId = tenantId;
        this.host = host.toLowerCase(Locale.ROOT);
    }

    public String getHost() {
        return host;
    }

    public UUID getTenantId() {
        return tenantId;
    }
}

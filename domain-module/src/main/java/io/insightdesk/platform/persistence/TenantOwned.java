package io.insightdesk.platform.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/**
 * A row that belongs to one tenant for its whole life. In the database the key is {@code (tenant_id, id)} and row-level
 * security compares {@code tenant_id} with the transaction's tenant, so {@code id} alone identifies the entity here.
 */
@MappedSuperclass
public abstract class TenantOwned {

    @Id
    private UUID id;

    @Column(name = "tenant_id", updatable = false)
    private UUID tenantId;

    protected TenantOwned() {}

    protected TenantOwned(UUID tenantId) {
        this(tenantId, Ids.next());
    }

    protected TenantOwned(UUID tenantId, UUID id) {
        this.tenantId = tenantId;
        this.id = id;
    }

    public UUID getId() {
        return id;
    }

    public UUID getTenantId() {
        return tenantId;
    }

    @Override
    public final boolean equals(Object other) {
        return this == other || other instanceof TenantOwned that && id.equals(that.id);
    }

    @Override
    public final int hashCode() {
        return id.hashCode();
    }
}

package io.insightdesk.tenant;

import io.insightdesk.platform.persistence.Sql;
import io.insightdesk.platform.security.CallerContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tenants and their host names. */
@ApplicationScoped
public class TenantRepository {

    @PersistenceContext(unitName = "insightdesk")
    EntityManager entities;

    @Inject
    Sql sql;

    public void add(Tenant tenant) {
        entities.persist(tenant);
    }

    public void add(TenantHost host) {
        entities.persist(host);
    }

    /** Keeps others from creating tenants until the transaction ends. */
    public void lockCreation() {
        sql.lock("tenant");
    }

    public void flush() {
        entities.flush();
    }

    /** The transaction's own tenant; row-level security shows no other. */
    public Optional<Tenant> find(UUID id) {
        return Optional.ofNullable(entities.find(Tenant.class, id));
    }

    /** The transaction's own tenant, kept from other changes until it ends; nothing else of the tenant waits. */
    public Tenant getAndLock() {
        var own = CallerContext.current().tenant();
        entities.createNativeQuery("select id from tenant where id = ? for no key update")
                .setParameter(1, own)
                .getSingleResult();
        var tenant = entities.find(Tenant.class, own);
        entities.refresh(tenant);
        return tenant;
    }

    /** What signs the links of the transaction's tenant. */
    public LinkKey linkKey() {
        var secret = entities.createNativeQuery("select link_key from tenant where id = ?")
                .setParameter(1, CallerContext.current().tenant())
                .getSingleResult();
        return new LinkKey((byte[]) secret);
    }

    /**
     * Host names of the transaction's tenant, the first added first. What the transaction has not written yet stays so.
     */
    public List<String> hosts() {
        return entities.createQuery("select h.host from TenantHost h order by h.position", String.class)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
    }

    /** Works before a tenant is known. */
    public Optional<UUID> findIdByHost(String host) {
        return findId("select find_tenant_by_host(?)", host);
    }

    /** Works before a tenant is known. */
    public Optional<UUID> findIdBySlug(String slug) {
        return findId("select find_tenant_by_slug(?)", slug);
    }

    private Optional<UUID> findId(String sql, String key) {
        var id = entities.createNativeQuery(sql).setParameter(1, key).getSingleResult();
        return Optional.ofNullable((UUID) id);
    }
}

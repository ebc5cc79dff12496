package io.insightdesk.sla;

import io.insightdesk.platform.Positioned;
import io.insightdesk.platform.persistence.EntityStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;

/** The policies of the transaction's tenant. */
@ApplicationScoped
public class SlaPolicyRepository extends EntityStore<SlaPolicy> {

    public SlaPolicyRepository() {
        super(SlaPolicy.class);
    }

    /** A tenant's policies in their order, with their targets, in one statement. */
    public List<SlaPolicy> all(UUID tenant) {
        return allQuery(tenant).getResultStream().sorted(Positioned.ORDER).toList();
    }

    /** The same to be kept beyond the transaction. */
    List<SlaPolicy> allDetached(UUID tenant) {
        return entities.detached(allQuery(tenant)).stream()
                .sorted(Positioned.ORDER)
                .toList();
    }

    private TypedQuery<SlaPolicy> allQuery(UUID tenant) {
        return entities.query(
                        "select distinct p from SlaPolicy p left join fetch p.targets where p.tenantId = :tenant",
                        SlaPolicy.class)
                .setParameter("tenant", tenant);
    }
}

package io.insightdesk.macro;

import io.insightdesk.platform.persistence.EntityStore;
import io.insightdesk.platform.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** The canned replies of the transaction's tenant. */
@ApplicationScoped
public class CannedReplyRepository extends EntityStore<CannedReply> {

    @Inject
    Sql sql;

    public CannedReplyRepository() {
        super(CannedReply.class);
    }

    /** The shared ones and the person's own, by short name. */
    public List<CannedReply> all(UUID tenant, UUID person) {
        return entities.query("""
                        select r from CannedReply r
                        where r.tenantId = :tenant and (r.ownerId is null or r.ownerId = :person)
                        order by r.shortName, r.id""", CannedReply.class)
                .setParameter("tenant", tenant)
                .setParameter("person", person)
                .getResultList();
    }

    /** Lets those who name the tenant's canned replies follow one another, until this transaction ends. */
    public void lockNames(UUID tenant) {
        sql.lock("canned replies " + tenant);
    }
}

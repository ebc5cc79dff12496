package io.insightdesk.platform.persistence;

import io.insightdesk.platform.security.NoPermissionRequired;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Asks the database something that needs no table and no tenant. */
@Stateless
public class DatabaseProbe {

    @Inject
    Sql sql;

    /** @throws RuntimeException when the database does not answer within the pool's time limit */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    @NoPermissionRequired("only says whether the database answers")
    public void ask() {
        sql.list("select 1 as answer", List.of(), row -> row.getInt("answer"));
    }
}

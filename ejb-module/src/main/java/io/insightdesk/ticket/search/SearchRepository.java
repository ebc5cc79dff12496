package io.insightdesk.ticket.search;

import io.insightdesk.platform.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The search documents, which triggers keep. */
@ApplicationScoped
public class SearchRepository {

    @Inject
    Sql sql;

    /**
     * Writes anew those of the next tickets.
     *
     * @return the last ticket that was looked at
     */
    Optional<UUID> complete(UUID after, int most) {
        return sql.list(
                        "select complete_search(?, ?) as last",
                        List.of(after, most),
                        row -> Optional.ofNullable(row.getObject("last", UUID.class)))
                .get(0);
    }
}

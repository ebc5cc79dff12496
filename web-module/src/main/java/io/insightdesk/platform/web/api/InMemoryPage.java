package io.insightdesk.platform.web.api;

import io.insightdesk.platform.paging.Cursor;
import io.insightdesk.platform.paging.MalformedQueryException;
import io.insightdesk.platform.paging.Page;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Pages of lists that are short by their nature, such as a tenant's teams, and so are read as a whole. */
public final class InMemoryPage {

    private InMemoryPage() {}

    /** The part that {@code limit} and {@code cursor} ask for; the cursor is the last row's id. */
    public static <T> Page<T> page(List<T> all, Function<T, UUID> id, QueryParameters given) {
        var from = given.one(QueryParameters.CURSOR)
                .map(cursor -> behind(all, id, Cursor.id(cursor)))
                .orElse(0);
        return Page.of(all.subList(from, all.size()), given.limit(), last -> id.apply(last)
                .toString());
    }

    private static <T> int behind(List<T> all, Function<T, UUID> id, UUID last) {
        for (var index = 0; index < all.size(); index++) {
            if (id.apply(all.get(index)).equals(last)) {
                return index + 1;
            }
        }
        throw new MalformedQueryException(QueryParameters.CURSOR, "this cursor does not belong to this list");
    }
}

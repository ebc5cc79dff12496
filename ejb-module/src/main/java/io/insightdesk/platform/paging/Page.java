package io.insightdesk.platform.paging;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Some rows of a list, and where the next ones begin.
 *
 * @param next the cursor to ask with for the rows after these; empty when there are none
 */
public record Page<T>(List<T> rows, Optional<String> next) {

    /** How many rows a page has unless somebody asks for another number. */
    public static final int DEFAULT_LIMIT = 25;

    /** How many rows may be asked for. */
    public static final int MOST = 100;

    /** A page of at most {@code limit} of {@code rows}, which holds one more when there are more. */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(List.copyOf(rows), Optional.empty());
        }
        return new Page<>(List.copyOf(rows.subList(0, limit)), Optional.of(cursor.apply(rows.get(limit - 1))));
    }
}

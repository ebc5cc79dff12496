package io.insightdesk.platform.web.api;

import io.insightdesk.platform.paging.Page;
import jakarta.annotation.Nullable;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** A page of a list. */
public record ListJson<T>(List<T> data, Next page) {

    /** @param next the {@code cursor} to ask the following page with, or {@code null} on the last one */
    public record Next(@Nullable String next) {}

    public static <R, T> ListJson<T> of(Page<R> page, Function<R, T> json) {
        var next = page.next().orElse(null);
        return new ListJson<>(page.rows().stream().map(json).toList(), new Next(next));
    }

    /** The part of a short list that the request asks for, by {@code limit} and {@code cursor}. @see InMemoryPage */
    public static <R, T> ListJson<T> ofWhole(
            UriInfo uri, Supplier<List<R>> rows, Function<R, UUID> id, Function<R, T> json) {
        var given = new QueryParameters(uri, QueryParameters.CURSOR, QueryParameters.LIMIT);
        return of(InMemoryPage.page(rows.get(), id, given), json);
    }
}

package io.insightdesk.platform.web.api;

import io.insightdesk.platform.paging.Page;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.function.Function;

/** A page of a list. */
public record ListJson<T>(List<T> data, Next page) {

    /** @param next the {@code cursor} to ask the following page with, or {@code null} on the last one */
    public record Next(@Nullable String next) {}

    public static <R, T> ListJson<T> of(Page<R> page, Function<R, T> json) {
        var next = page.next().orElse(null);
        return new ListJson<>(page.rows().stream().map(json).toList(), new Next(next));
    }
}

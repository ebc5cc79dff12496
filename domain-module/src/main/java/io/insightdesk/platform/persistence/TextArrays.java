package io.insightdesk.platform.persistence;

import java.util.List;
import java.util.stream.Collectors;

/** PostgreSQL's way of writing an array of texts. */
public final class TextArrays {

    private TextArrays() {}

    /** {@code {"a","b \"c\""}}: see the PostgreSQL manual, 8.15.6. */
    public static String literal(List<String> values) {
        return values.stream()
                .map(value -> '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}

package io.insightdesk.platform.web;

import java.io.Serializable;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An option of a {@code select} with its words worked out.
 *
 * @param selected the attribute's value, or {@code null} for an option that is not chosen
 */
public record SelectOption(String value, String label, String selected) implements Serializable {

    /** @param chosen the value that is chosen, perhaps {@code null} or none of these */
    public static <T> Stream<SelectOption> of(
            Stream<T> all, Function<T, String> value, Function<T, String> label, String chosen) {
        return all.map(one -> of(value.apply(one), label.apply(one), chosen));
    }

    public static SelectOption of(String value, String label, String chosen) {
        return new SelectOption(value, label, value.equals(chosen) ? "selected" : null);
    }
}

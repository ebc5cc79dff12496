package io.insightdesk.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import java.util.List;

/**
 * What is wrong with one field of a row; stored in the form of a {@link FieldError} with what the file says.
 *
 * @param given the beginning of the file's words that are not understood; {@code null} where it says nothing
 */
public record RowError(
        String field,
        Rule rule,
        List<Object> arguments,
        @JsonInclude(Include.NON_NULL) String given) {

    private static final int LONGEST_GIVEN = 80;

    /** @param given empty or {@code null} where the file says nothing */
    static RowError of(FieldError error, String given) {
        return new RowError(error.field(), error.rule(), error.arguments(), shortened(given));
    }

    private static String shortened(String given) {
        if (given == null || given.isEmpty()) {
            return null;
        }
        var length = given.codePointCount(0, given.length());
        return length <= LONGEST_GIVEN ? given : given.substring(0, given.offsetByCodePoints(0, LONGEST_GIVEN)) + "…";
    }

    /** The same without the file's words. */
    public FieldError error() {
        return new FieldError(field, rule, arguments);
    }
}

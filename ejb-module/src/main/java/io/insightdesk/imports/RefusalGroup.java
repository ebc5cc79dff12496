package io.insightdesk.imports;

import io.insightdesk.platform.input.FieldError.Rule;

/**
 * Rows that are refused for the same reason: because of the same word, where a field takes certain words only.
 *
 * @param error where there are different words, with one of them for example
 * @param firstLine where the first of them begins in the file
 */
public record RefusalGroup(RowError error, int rows, int firstLine) {

    /** Whether all rows have the word that the error names. */
    public boolean isOfOneWord() {
        return error.given() != null && error.rule() == Rule.NOT_ONE_OF;
    }
}

package io.insightdesk.platform.input;

import java.util.List;

/**
 * What is wrong with one field of an input. The wording, in the reader's language, is in the bundle
 * {@code io.insightdesk.platform.input.Messages} of the web module under {@code rule}.
 *
 * @param field the field's name as in the API: {@code subject}
 * @param arguments what the wording names, such as the longest length
 */
public record FieldError(String field, Rule rule, List<Object> arguments) {

    public static FieldError of(String field, Rule rule, Object... arguments) {
        return new FieldError(field, rule, List.of(arguments));
    }

    /** The rules that inputs break. */
    public enum Rule {
        REQUIRED,
        /** Argument: the most characters allowed. */
        TOO_LONG,
        /** Argument: the fewest characters allowed. */
        TOO_SHORT,
        /** Argument: the most entries allowed. */
        TOO_MANY,
        /** Arguments: the least and the greatest number allowed. */
        OUT_OF_RANGE,
        /** In JSON. Argument: the JSON type that is expected. */
        WRONG_TYPE,
        NOT_AN_EMAIL,
        /** Argument: what was given. */
        NOT_A_HOST_NAME,
        /** Argument: the host name. */
        HOST_TAKEN,
        NOT_A_TICKET_PREFIX,
        NOT_A_COLOR,
        /** A password that others would try soon. */
        GUESSABLE,
        /** Argument: the values that would be understood. */
        NOT_ONE_OF,
        /** Refers to something that does not exist (for this caller). */
        UNKNOWN,
        ALREADY_TAKEN,
        NOT_ALLOWED,
        /** Archived, so it takes nothing new. Argument: its key. */
        ARCHIVED,
        MALFORMED,
        /** In bytes. Argument: the most mebibytes allowed. */
        TOO_LARGE,
        /** A file of no bytes. */
        EMPTY_FILE,
        /** Argument: the type of the file's content, which is not to be sent. */
        FORBIDDEN_TYPE,
        /** Argument: the line from which on the file is no CSV. */
        NOT_CSV,
        /** Arguments: what stands in double braces, and the placeholders that there are. */
        UNKNOWN_PLACEHOLDER,
        /** A line of a CSV file with a quotation mark that is not closed, or with text around quotes. */
        BAD_QUOTE,
        /** Arguments: how many cells the file's first line has, and this row. */
        CELL_COUNT,
        /** Argument: the columns that the file does not have. */
        UNKNOWN_COLUMN,
        NOT_A_TIME,
        /** A pattern by which no whole day can be read. */
        FORMAT_WITHOUT_DAY,
        /** A pattern that reads a time and loses its hour: one of twelve without am or pm. */
        FORMAT_WITHOUT_HOUR,
        NOT_A_NUMBER,
        /** Arguments: the most digits allowed before and after the point. */
        TOO_MANY_DIGITS,
        NOT_A_DATE,
        /** A name for programs that has other characters than small letters, digits and underscores, or is too long. */
        NOT_A_KEY,
        /** Argument: what is still used and so can't be left out. */
        IN_USE,
        /** A condition names something that does not stand above it. */
        NOT_ABOVE,
        IN_THE_FUTURE,
        /** Solved before it was created. */
        BEFORE_CREATION,
        /** The same id stands in an earlier row. */
        TWICE
    }
}

package io.insightdesk.imports;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;

/** A file that can't be read as CSV from some line on: a quote that does not end, or no names of columns. */
public class UnreadableCsvException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    UnreadableCsvException(int line) {
        super(FieldError.of("file", Rule.NOT_CSV, line));
    }

    UnreadableCsvException(int line, Throwable cause) {
        this(line);
        initCause(cause);
    }
}

package io.insightdesk.platform.input;

import io.insightdesk.platform.RefusedException;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/** An input whose form is right and whose values are not (REST: 422). Nothing was written. */
public class InvalidInputException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    public InvalidInputException(List<FieldError> errors) {
        super(Kind.INVALID, "invalid-input", "invalid input: " + errors);
        this.errors = List.copyOf(errors);
    }

    public InvalidInputException(FieldError error) {
        this(List.of(error));
    }

    public List<FieldError> errors() {
        return errors;
    }

    /**
     * The same errors by the numbers that the entries of a list have on a page, where it shows more of them:
     * {@code members[0].ticketLimit} becomes {@code members[4].ticketLimit}.
     */
    public InvalidInputException renumbered(String list, IntUnaryOperator shown) {
        return new InvalidInputException(errors.stream()
                .map(error -> renumbered(error, list + "[", shown))
                .toList());
    }

    private static FieldError renumbered(FieldError error, String start, IntUnaryOperator shown) {
        var field = error.field();
        if (!field.startsWith(start)) {
            return error;
        }
        var end = field.indexOf(']');
        var index = Integer.parseInt(field, start.length(), end, 10);
        return new FieldError(start + shown.applyAsInt(index) + field.substring(end), error.rule(), error.arguments());
    }

    @Override
    public String detail() {
        return errors.stream()
                .map(FieldError::field)
                .distinct()
                .collect(Collectors.joining(", ", "Invalid fields: ", "."));
    }
}

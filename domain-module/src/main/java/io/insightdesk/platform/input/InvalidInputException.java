package io.insightdesk.platform.input;

import io.insightdesk.platform.RefusedException;
import java.util.List;
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

    @Override
    public String detail() {
        return errors.stream()
                .map(FieldError::field)
                .distinct()
                .collect(Collectors.joining(", ", "Invalid fields: ", "."));
    }
}

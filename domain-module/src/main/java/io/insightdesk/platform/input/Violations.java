package io.insightdesk.platform.input;

import io.insightdesk.platform.Coded;
import io.insightdesk.platform.input.FieldError.Rule;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What Jakarta Validation found, as the errors that API and pages know. */
final class Violations {

    private Violations() {}

    static FieldError error(String field, ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor();
        var rule = rule(violation);
        return new FieldError(field, rule, arguments(rule, constraint.getAttributes()));
    }

    /** By the message, which is a rule's name, but for constraints of the standard that leave theirs as it is. */
    private static Rule rule(ConstraintViolation<?> violation) {
        var template = violation.getMessageTemplate();
        if (!template.startsWith("{")) {
            return Rule.valueOf(template);
        }
        var constraint = violation.getConstraintDescriptor().getAnnotation();
        if (constraint instanceof NotNull) {
            return Rule.REQUIRED;
        }
        if (constraint instanceof Size && violation.getInvalidValue() instanceof Collection<?> entries) {
            return entries.isEmpty() ? Rule.REQUIRED : Rule.TOO_MANY;
        }
        throw new IllegalStateException(constraint + " does not say as its message which rule it is");
    }

    private static List<Object> arguments(Rule rule, Map<String, Object> attributes) {
        return switch (rule) {
            case TOO_LONG, TOO_MANY -> List.of(attributes.get("max"));
            case OUT_OF_RANGE -> List.of(attributes.get("min"), attributes.get("max"));
            case NOT_ONE_OF ->
                List.of(String.join(", ", Coded.codes(((Class<?>) attributes.get("value")).asSubclass(Coded.class))));
            default -> List.of();
        };
    }
}

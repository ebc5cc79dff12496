package io.insightdesk.platform.input;

import io.insightdesk.platform.input.FieldError.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Collects everything that is wrong with an input before anything is refused, so that a person mends it in one go:
 *
 * <pre>{@code
 * var check = new InputCheck();
 * var subject = check.line("subject", input.subject(), 250);
 * check.throwIfWrong();
 * }</pre>
 */
public final class InputCheck {

    private final List<FieldError> errors = new ArrayList<>();

    /** A required text of one line, cleaned, with at most {@code longest} characters (code points). */
    public String line(String field, String given, int longest) {
        return required(field, Text.line(given), longest);
    }

    /** A required text of any number of lines, cleaned, with at most {@code longest} characters (code points). */
    public String text(String field, String given, int longest) {
        return required(field, Text.clean(given), longest);
    }

    /** An optional text of one line; blank counts as absent. */
    public Optional<String> optionalLine(String field, String given, int longest) {
        var line = Text.line(given);
        return line.isEmpty() ? Optional.empty() : Optional.of(required(field, line, longest));
    }

    /** A constant of {@code type} by its lower-case name; absent when {@code given} is blank. */
    public <T extends Enum<T>> Optional<T> oneOf(String field, String given, Class<T> type) {
        if (given == null || given.isBlank()) {
            return Optional.empty();
        }
        var found = Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(given))
                .findFirst();
        if (found.isEmpty()) {
            var known = Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                    .toList();
            wrong(field, Rule.NOT_ONE_OF, String.join(", ", known));
        }
        return found;
    }

    public void wrong(String field, Rule rule, Object... arguments) {
        errors.add(FieldError.of(field, rule, arguments));
    }

    /** All that was found so far. */
    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** @throws InvalidInputException with all that was found, if anything was */
    public void throwIfWrong() {
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }

    private String required(String field, String cleaned, int longest) {
        if (cleaned.isBlank()) {
            wrong(field, Rule.REQUIRED);
        } else if (cleaned.codePointCount(0, cleaned.length()) > longest) {
            wrong(field, Rule.TOO_LONG, longest);
        }
        return cleaned;
    }
}

package io.insightdesk.platform.input;

import io.insightdesk.platform.input.FieldError.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Collects everything that is wrong with an input before anything is refused, so that a person can correct everything
 * at once:
 *
 * <pre>{@code
 * var check = new InputCheck();
 * var subject = check.line("subject", input.subject(), 250);
 * check.throwIfWrong();
 * }</pre>
 */
public final class InputCheck {

    /** Characters beyond four times the longest text, mostly white space around it, that are still looked at. */
    private static final int SLACK = 4096;

    private final List<FieldError> errors = new ArrayList<>();

    /** A required text of one line, cleaned, with at most {@code longest} characters (code points). */
    public String line(String field, String given, int longest) {
        return required(field, Text.line(bounded(given, longest)), given, longest);
    }

    /** A required text of any number of lines, cleaned, with at most {@code longest} characters (code points). */
    public String text(String field, String given, int longest) {
        return required(field, Text.clean(bounded(given, longest)), given, longest);
    }

    /** An optional text of one line; blank counts as absent. */
    public Optional<String> optionalLine(String field, String given, int longest) {
        var line = Text.line(bounded(given, longest));
        return line.isEmpty() && !isOutOfBounds(given, longest)
                ? Optional.empty()
                : Optional.of(required(field, line, given, longest));
    }

    /** A constant of {@code type} by its lower-case name; absent when {@code given} is blank. */
    public <T extends Enum<T>> Optional<T> oneOf(String field, String given, Class<T> type) {
        var constants = type.getEnumConstants();
        var names = Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        return oneOf(field, given, names).map(name -> constants[names.indexOf(name)]);
    }

    /** One of some words; absent when {@code given} is blank. */
    public Optional<String> oneOf(String field, String given, List<String> words) {
        if (given == null || given.isBlank()) {
            return Optional.empty();
        }
        if (!words.contains(given)) {
            wrong(field, Rule.NOT_ONE_OF, String.join(", ", words));
            return Optional.empty();
        }
        return Optional.of(given);
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

    private String required(String field, String cleaned, String given, int longest) {
        if (isOutOfBounds(given, longest) || cleaned.codePointCount(0, cleaned.length()) > longest) {
            wrong(field, Rule.TOO_LONG, longest);
        } else if (cleaned.isBlank()) {
            wrong(field, Rule.REQUIRED);
        }
        return cleaned;
    }

    /** Whatever is cleaned away, nobody means a text of this length to be as short as it must be. */
    private static boolean isOutOfBounds(String given, int longest) {
        return given != null && given.length() > mostGiven(longest);
    }

    /** The beginning of what is out of bounds, to spare the work: it is refused anyway. */
    private static String bounded(String given, int longest) {
        return isOutOfBounds(given, longest) ? given.substring(0, mostGiven(longest)) : given;
    }

    /** In {@code char}s: surrogate pairs, each line with two ends, and white space around it all. */
    private static int mostGiven(int longest) {
        return 4 * longest + SLACK;
    }
}

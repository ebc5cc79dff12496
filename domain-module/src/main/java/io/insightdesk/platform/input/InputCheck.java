package io.insightdesk.platform.input;

import io.insightdesk.platform.Coded;
import io.insightdesk.platform.input.FieldError.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

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

    private final List<FieldError> errors = new ArrayList<>();

    /** What constraints found and is not told yet. */
    private final List<FieldError> found = new ArrayList<>();

    /** A required text of one line, cleaned, with at most {@code longest} characters (code points). */
    public String line(String field, String given, int longest) {
        return required(field, Text.line(Text.bounded(given, longest)), given, longest);
    }

    /** A required text of any number of lines, cleaned, with at most {@code longest} characters (code points). */
    public String text(String field, String given, int longest) {
        return required(field, Text.lines(Text.bounded(given, longest)), given, longest);
    }

    /** An optional text of one line; blank counts as absent. */
    public Optional<String> optionalLine(String field, String given, int longest) {
        var line = Text.line(Text.bounded(given, longest));
        return line.isEmpty() && !Text.isOutOfBounds(given, longest)
                ? Optional.empty()
                : Optional.of(required(field, line, given, longest));
    }

    /** A constant of {@code type} by its code; absent when {@code given} is blank. */
    public <T extends Enum<T> & Coded> Optional<T> oneOf(String field, String given, Class<T> type) {
        return oneOf(field, given, type, constant -> true);
    }

    /** One of the {@code allowed} constants of {@code type} by its code; absent when {@code given} is blank. */
    public <T extends Enum<T> & Coded> Optional<T> oneOf(
            String field, String given, Class<T> type, Predicate<T> allowed) {
        var codes = Arrays.stream(type.getEnumConstants())
                .filter(allowed)
                .map(Coded::code)
                .toList();
        return oneOf(field, given, codes).flatMap(code -> Coded.find(type, code));
    }

    /** One of some words; absent when {@code given} is blank. */
    public Optional<String> oneOf(String field, String given, List<String> words) {
        if (Text.isBlank(given)) {
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

    /** Keeps what constraints found until it is told. */
    void find(List<FieldError> wrong) {
        found.addAll(wrong);
    }

    /**
     * Tells what constraints found of members, before anything else that is wrong with the input: people read what is
     * wrong in the order of these calls. What is never asked for is told at the end.
     */
    public void tell(String... members) {
        for (var member : members) {
            var ofMember =
                    found.stream().filter(error -> isAtOrIn(error, member)).toList();
            errors.addAll(ofMember);
            found.removeAll(ofMember);
        }
    }

    /** Whether nothing is wrong with a member, nor in it, so far; {@link #tell tells} what constraints found of it. */
    public boolean isRight(String member) {
        tell(member);
        return errors.stream().noneMatch(error -> isAtOrIn(error, member));
    }

    /** Whether something is wrong with a field itself, told or not: with a list, say, and not with its entries. */
    public boolean isWrong(String field) {
        return Stream.concat(errors.stream(), found.stream())
                .anyMatch(error -> error.field().equals(field));
    }

    private static boolean isAtOrIn(FieldError error, String member) {
        var field = error.field();
        return field.startsWith(member)
                && (field.length() == member.length() || ".[".indexOf(field.charAt(member.length())) >= 0);
    }

    /** All that was told so far. */
    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** @throws InvalidInputException with all that was found, if anything was */
    public void throwIfWrong() {
        errors.addAll(found);
        found.clear();
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }

    private String required(String field, String cleaned, String given, int longest) {
        if (Text.isOutOfBounds(given, longest) || cleaned.codePointCount(0, cleaned.length()) > longest) {
            wrong(field, Rule.TOO_LONG, longest);
        } else if (cleaned.isBlank()) {
            wrong(field, Rule.REQUIRED);
        }
        return cleaned;
    }
}

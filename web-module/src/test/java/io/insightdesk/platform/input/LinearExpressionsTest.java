package io.insightdesk.platform.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.platform.input.NearMisses.NearMiss;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No expression takes more than twice the work for a text of twice the length, nor more stack for a longer one: otherwise
 * one request of a few kilobytes keeps a thread for minutes, or ends in a StackOverflowError.
 */
class LinearExpressionsTest {

    private static final int LENGTH = 400;
    private static final double MOST_GROWTH = 2.5;

    /** With so little stack an expression that calls itself for each repetition fails before this length. */
    private static final int DEEP = 2_500;

    private static final int STACK = 160 * 1024;

    /** Steps of any expression that are nothing to speak of, whatever they grow by. */
    private static final int FEW_STEPS = 4 * LENGTH;

    /**
     * Expressions that are only ever looked for where a text begins, and how; to find them anywhere would take longer.
     */
    private static final Map<String, String> AT_THE_BEGINNING = Map.of(
            "PageAddress.ONE_THING", "matched with the path of a request",
            "QuoteFolding.ATTRIBUTION", "matched with the text of a line; bounded there by 300 times 100 characters",
            "QuoteFolding.BLOCK", "looked for at the beginning of a block alone",
            "QuoteFolding.QUOTED_LINE", "looked for at the beginning of a line alone",
            "QuotedHead.MARK", "matched with the text of a line");

    /**
     * {@code "…".split("…")} with a literal text, which the JDK does not even compile, or one that has no repetition.
     */
    private static final Pattern SPLIT = Pattern.compile("\\.split\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static final Pattern LITERAL =
            Pattern.compile("(?:[^.$|()\\[{^?*+\\\\]|\\\\\\\\[^A-Za-z0-9]|\\\\u[0-9a-f]{4})+");

    static Stream<String> names() {
        return Expressions.all().keySet().stream();
    }

    @Test
    void allExpressionsAreFound() {
        assertThat(Expressions.all())
                .containsKeys("EntityVersion.LIST", "Placeholder.TAG", "RelativeTime.FORM")
                .hasSizeGreaterThan(50);
        assertThat(Expressions.all().keySet()).containsAll(AT_THE_BEGINNING.keySet());
    }

    @ParameterizedTest
    @MethodSource("names")
    void workGrowsAsTheTextDoes(String name) throws InterruptedException {
        var expression = Expressions.all().get(name);

        assertThat(tooMuch(expression, StepCounter::ofMatching)).as("matching").isEmpty();
        if (!AT_THE_BEGINNING.containsKey(name)) {
            assertThat(tooMuch(expression, StepCounter::ofFinding))
                    .as("finding")
                    .isEmpty();
        }
    }

    /** Those that were in the product, or are in every text about the matter. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\s*[\\n\\t]\\s*",
                "^\\.+|\\.+$",
                "\\s*,\\s*",
                "<(/?)([a-z0-9]+)[^>]*>",
                "(W/)?\"[\\x21\\x23-\\x7e]*\"(\\s*,\\s*(W/)?\"[\\x21\\x23-\\x7e]*\")*",
                "(a|aa)+b",
                "(?:[a-z]|[0-9]{2})*"
            })
    void traps(String trap) throws InterruptedException {
        var expression = Pattern.compile(trap);

        assertThat(Stream.of(tooMuch(expression, StepCounter::ofMatching), tooMuch(expression, StepCounter::ofFinding)))
                .anySatisfy(found -> assertThat(found).isPresent());
    }

    @Test
    void textIsSplitAtLiterals() throws IOException {
        var others = new ArrayList<String>();
        for (var source : Expressions.sources().toList()) {
            SPLIT.matcher(Files.readString(source))
                    .results()
                    .filter(call -> !LITERAL.matcher(call.group(1)).matches())
                    .forEach(call -> others.add(source.getFileName() + ": " + call.group(1)));
        }

        assertThat(others)
                .as("a constant of type Pattern is looked at by this test")
                .isEmpty();
    }

    /** The first near miss for which it does not hold; empty when there is none. */
    private static Optional<NearMiss> tooMuch(Pattern expression, BiFunction<Pattern, String, Long> steps)
            throws InterruptedException {
        var found = new AtomicReference<Optional<NearMiss>>(Optional.empty());
        var thread = new Thread(
                null,
                () -> found.set(NearMisses.of(expression).stream()
                        .filter(text -> isTooMuch(expression, steps, text))
                        .findFirst()),
                "little-stack",
                STACK);
        thread.start();
        thread.join();
        return found.get();
    }

    private static boolean isTooMuch(Pattern expression, BiFunction<Pattern, String, Long> steps, NearMiss text) {
        try {
            var once = steps.apply(expression, text.ofLength(LENGTH));
            var twice = steps.apply(expression, text.ofLength(2 * LENGTH));
            if (once >= LENGTH) { // else it does not go to the end of it
                steps.apply(expression, text.ofLength(DEEP));
            }
            return twice > MOST_GROWTH * Math.max(once, FEW_STEPS);
        } catch (StackOverflowError recursive) {
            return true;
        }
    }
}

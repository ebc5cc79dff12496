package io.insightdesk.platform.input;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Long texts that an expression begins to match and then does not: a beginning, something over and over again, and an end
 * that does not fit. Made of the expression's own words and letters, and of what has been a trap before.
 */
final class NearMisses {

    /** What people, programs and attackers repeat. */
    private static final List<String> TRAPS = List.of(
            " ",
            "\n",
            "\t",
            " \n",
            "\n ",
            "a",
            "0",
            "A",
            ".",
            "-",
            ",",
            "\"",
            "\"\"",
            ",\"1\"",
            "\"a\",",
            ".a",
            "a.",
            "@a",
            "<",
            "<a",
            "<a ",
            "<br ",
            "<br",
            "&gt;",
            "{",
            "{{",
            "{{ ",
            "{{a ",
            "{a",
            "}",
            "http://a",
            "/a",
            "a/",
            ":1",
            ";",
            "On ",
            " wrote",
            "wrote:",
            "---",
            "-- ",
            "a b",
            "é",
            "\ud83d\ude00");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");
    private static final int MOST_LETTERS = 5;
    private static final int MOST_WORDS = 6;
    private static final String NO_END = "\u0001";

    private NearMisses() {}

    /** @param repeat what stands in the middle, as often as the length needs */
    record NearMiss(String beginning, String repeat, String end) {

        String ofLength(int length) {
            var times = Math.max(1, (length - beginning.length() - end.length()) / repeat.length());
            return beginning + repeat.repeat(times) + end;
        }
    }

    static List<NearMiss> of(Pattern expression) {
        var words = WORD.matcher(expression.pattern())
                .results()
                .map(match -> match.group())
                .limit(MOST_WORDS)
                .toList();
        var letters = letters(expression.pattern());
        var all = new ArrayList<NearMiss>();
        for (var repeat : repeats(words, letters)) {
            for (var beginning : beginnings(words)) {
                all.add(new NearMiss(beginning, repeat, NO_END));
            }
            all.add(new NearMiss("", repeat, ""));
        }
        return all;
    }

    private static List<String> letters(String pattern) {
        return pattern.chars()
                .mapToObj(Character::toString)
                .distinct()
                .limit(MOST_LETTERS)
                .toList();
    }

    private static Set<String> repeats(List<String> words, List<String> letters) {
        var repeats = new LinkedHashSet<>(TRAPS);
        for (var word : words) {
            Stream.of(word, word + " ", " " + word).forEach(repeats::add);
        }
        for (var first : letters) {
            repeats.add(first);
            letters.forEach(second -> repeats.add(first + second));
        }
        return repeats;
    }

    private static Set<String> beginnings(List<String> words) {
        var beginnings = new LinkedHashSet<>(List.of("", "\"1\"", "<a", "a@a"));
        beginnings.addAll(words.subList(0, Math.min(2, words.size())));
        return beginnings;
    }
}

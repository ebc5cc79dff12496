package io.insightdesk.platform.config;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names that look like settings and are none: somebody believes that they do something. */
final class UnknownKeys {

    private static final Pattern NOT_IN_THE_ENVIRONMENT = Pattern.compile("[^A-Za-z0-9]");

    private static final String PREFIX = "insightdesk.";
    private static final List<String> KEYS = Arrays.stream(Setting.values())
            .flatMap(setting -> Stream.of(setting.key(), setting.key() + Settings.FILE))
            .toList();

    private UnknownKeys() {}

    /** @param names of properties and of environment variables */
    static List<String> warnings(Collection<String> names) {
        return names.stream().flatMap(UnknownKeys::warning).toList();
    }

    private static Stream<String> warning(String name) {
        var isVariable = name.startsWith(asVariable(PREFIX));
        if (!isVariable && !name.startsWith(PREFIX)) {
            return Stream.empty();
        }
        var known = isVariable ? KEYS.stream().map(UnknownKeys::asVariable).toList() : KEYS;
        return known.contains(name)
                ? Stream.empty()
                : Stream.of("There is no setting " + name + "; is " + nearest(name, known) + " meant?");
    }

    /** The rule of MicroProfile Config. */
    private static String asVariable(String key) {
        return NOT_IN_THE_ENVIRONMENT.matcher(key).replaceAll("_").toUpperCase(Locale.ROOT);
    }

    private static String nearest(String name, List<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(key -> distance(name, key)))
                .orElseThrow();
    }

    /** How many letters must be put in, left out or changed to make one text the other (Levenshtein). */
    private static int distance(String one, String other) {
        var row = IntStream.rangeClosed(0, other.length()).toArray();
        for (var i = 1; i <= one.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}

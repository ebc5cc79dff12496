package io.insightdesk.generated;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Ids and ticket numbers that the server has told, so that calls get beyond the question whether there is such a thing.
 */
final class KnownIds {

    static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final Pattern CURSOR = Pattern.compile("\"next\":\"([^\"]+)\"|[?;&]after=([\\w-]{20,})");

    private static final int MOST = 400;
    private static final int OF_ONE_ANSWER = 30;

    private final Set<String> spared;
    private final Pattern number;
    private final List<String> ids = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();
    private final List<String> cursors = new ArrayList<>();

    /** @param spared ids of the accounts that make the calls: nobody is to lock them out */
    KnownIds(Set<String> spared, String ticketPrefix) {
        this.spared = spared;
        number = Pattern.compile(ticketPrefix + "-[0-9]+");
    }

    synchronized void learnFrom(String answer) {
        learn(ID, answer, ids);
        learn(number, answer, numbers);
        CURSOR.matcher(answer)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .filter(found -> !ID.matcher(found).matches() && !cursors.contains(found) && cursors.size() < MOST)
                .forEach(cursors::add);
    }

    private void learn(Pattern what, String answer, List<String> known) {
        what.matcher(answer)
                .results()
                .map(MatchResult::group)
                .filter(found -> !spared.contains(found) && !known.contains(found))
                .limit(OF_ONE_ANSWER)
                .forEach(found -> {
                    if (known.size() < MOST) {
                        known.add(found);
                    }
                });
    }

    synchronized Optional<String> id(Random random) {
        return any(ids, random);
    }

    synchronized Optional<String> number(Random random) {
        return any(numbers, random);
    }

    /**
     * A cursor that a list gave, with something else in one of its parts: what clients may not look into, somebody
     * does.
     */
    synchronized Optional<String> oddCursor(Random random) {
        return any(cursors, random).map(cursor -> {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", -1);
            parts[random.nextInt(4) == 0 ? random.nextInt(parts.length) : parts.length / 2] = OddTexts.any(random);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(String.join("|", parts).getBytes(StandardCharsets.UTF_8));
        });
    }

    private static Optional<String> any(List<String> known, Random random) {
        return known.isEmpty() ? Optional.empty() : Optional.of(known.get(random.nextInt(known.size())));
    }
}

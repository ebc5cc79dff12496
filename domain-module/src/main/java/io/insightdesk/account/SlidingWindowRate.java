package io.insightdesk.account;

import java.time.Duration;

/**
 * How often something has called in the sixty seconds that end now, by the sliding window counter: the calls of this minute,
 * and those of the last one as far as they fall, evenly spread, into these seconds.
 *
 * @param limit calls a minute that are allowed, at least 1
 * @param last calls in the last minute; more than the limit weigh no more than the limit
 * @param now calls in this minute, the present one included
 * @param into how much of this minute is over
 * @see <a href="https://blog.cloudflare.com/counting-things-a-lot-of-different-things/">How Cloudflare counts</a>
 */
public record SlidingWindowRate(int limit, long last, long now, Duration into) {

    private static final double MINUTE = Duration.ofMinutes(1).toMillis();

    /** Whether the present call is one too many. */
    public boolean isTooHigh() {
        return weightOfLast() * (1 - into.toMillis() / MINUTE) + now > limit;
    }

    /** After how long a further call is allowed, if none is made until then. */
    public Duration untilNext() {
        var room = limit - now - 1.0;
        var share = room < 0 ? 1 + 1.0 / limit : 1 - room / Math.max(1, weightOfLast());
        return Duration.ofMillis(Math.max(0, (long) Math.ceil(share * MINUTE) - into.toMillis()));
    }

    private long weightOfLast() {
        return Math.min(last, limit);
    }
}

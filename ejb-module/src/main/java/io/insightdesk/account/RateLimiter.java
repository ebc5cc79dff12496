package io.insightdesk.account;

import io.insightdesk.platform.cache.Valkey;
import io.insightdesk.platform.config.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How often in a minute each token may call the API, each sign-in ask for pages, and each address ask for pages without
 * being signed in. Counted in Valkey, on all nodes together; tokens where the login is looked up anyway, without another
 * trip, except for the call, once in {@link LoginCache#LONGEST}, for which the login is read from the database. While Valkey
 * is away each node counts by itself.
 */
@ApplicationScoped
public class RateLimiter {

    /** A number that says no limit is wanted. */
    private static final int NONE = 0;

    private static final Duration KEPT = Duration.ofMinutes(2);
    private static final String ADDRESS = "visits:";

    private final Map<LoginKind, Integer> perToken = new EnumMap<>(Map.of(
            LoginKind.ACCESS, Setting.API_PER_MINUTE.number(), LoginKind.PAGE, Setting.PAGES_PER_MINUTE.number()));

    private final int perAddress = Setting.PAGES_PER_ADDRESS.number();

    @Inject
    LoginCache logins;

    @Inject
    Valkey valkey;

    @Inject
    LocalRequestCounters local;

    @Inject
    Clock clock;

    /**
     * The login, if it is remembered.
     *
     * @throws RateLimitExceededException when its token calls too often
     */
    Optional<Login> find(TokenSecret token) {
        var most = perToken.get(token.kind());
        if (most == NONE) {
            return logins.find(token);
        }
        var now = clock.instant();
        return logins.findAndCount(token, minute(now)).map(found -> {
            admit(most, found.calls(), now);
            return found.login();
        });
    }

    /**
     * Counts a call whose login Valkey did not know, if that is because it is away.
     *
     * @throws RateLimitExceededException when the token calls this node too often
     */
    void countRead(TokenSecret token) {
        var most = perToken.get(token.kind());
        if (most != NONE && valkey.isAway()) {
            var now = clock.instant();
            admit(most, local.add(LoginCache.hash(token), minute(now)), now);
        }
    }

    /**
     * Counts a request for a page by nobody who is signed in.
     *
     * @throws RateLimitExceededException when the address asks too often
     */
    public void countVisit(String address) {
        if (perAddress == NONE) {
            return;
        }
        var now = clock.instant();
        admit(perAddress, visits(ADDRESS + address, minute(now)), now);
    }

    private RequestCount visits(String key, Instant minute) {
        return valkey.count(key + ":" + minute.getEpochSecond(), key + ":" + lastBefore(minute), KEPT)
                .map(counts -> new RequestCount(counts.count(), counts.other()))
                .orElseGet(() -> local.add(key, minute));
    }

    private static long lastBefore(Instant minute) {
        return minute.minus(1, ChronoUnit.MINUTES).getEpochSecond();
    }

    private static Instant minute(Instant now) {
        return now.truncatedTo(ChronoUnit.MINUTES);
    }

    private static void admit(int most, RequestCount calls, Instant now) {
        var into = Duration.between(minute(now), now);
        var rate = new SlidingWindowRate(most, calls.lastMinute(), calls.thisMinute(), into);
        if (rate.isTooHigh()) {
            throw new RateLimitExceededException(rate.untilNext());
        }
    }
}

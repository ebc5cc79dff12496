package io.insightdesk.account;

import io.insightdesk.platform.config.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How many calls of the API each token may make a minute. Counted where the login is looked up anyway, in Valkey, so on all
 * nodes together and without another trip. While Valkey is away nothing is limited; nor is the call, once in
 * {@link LoginCache#LONGEST}, for which the login is read from the database.
 */
@ApplicationScoped
public class CallLimit {

    /** A number that says no limit is wanted. */
    private static final int NONE = 0;

    private final int perMinute = Setting.API_PER_MINUTE.number(NONE, Setting.MOST_CALLS);

    @Inject
    LoginCache logins;

    @Inject
    Clock clock;

    /** The login, if it is remembered. @throws TooManyCallsException when its token calls too often */
    Optional<Login> find(TokenText token) {
        if (perMinute == NONE) {
            return logins.find(token);
        }
        var now = clock.instant();
        var minute = now.truncatedTo(ChronoUnit.MINUTES);
        return logins.findAndCount(token, minute).map(found -> admit(found, minute, now));
    }

    private Login admit(CountedLogin found, Instant minute, Instant now) {
        var rate = new CallRate(perMinute, found.lastMinute(), found.thisMinute(), Duration.between(minute, now));
        if (rate.isTooHigh()) {
            throw new TooManyCallsException(rate.untilNext());
        }
        return found.login();
    }
}

package io.insightdesk.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Slows sign-ins down after failures, by account and by address. Failures are counted before the attempt, so that many
 * at once gain nothing. An attempt that waits holds a thread, so only {@value #MOST_WAITING} may wait, and only
 * {@value #MOST_WAITING_FROM_ONE} from one address: somebody who guesses can't keep the others out.
 */
@ApplicationScoped
public class SignInThrottle {

    private static final int MOST_WAITING = 20;
    private static final int MOST_WAITING_FROM_ONE = 3;

    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final Map<String, Integer> waitingFrom = new ConcurrentHashMap<>();

    SignInDelay ofAccount = SignInDelay.OF_ACCOUNT;
    SignInDelay ofAddress = SignInDelay.OF_ADDRESS;

    @Inject
    FailureCounters failures;

    /**
     * Runs the attempt after the wait that earlier failures cost. It counts as one more failure unless it returns.
     *
     * @throws TooManyAttemptsException when too many wait already; the attempt was not made
     */
    public <T> T delayed(UUID tenant, String email, String address, Supplier<T> attempt) {
        return delayed("account:" + tenant + ":" + email, address, attempt);
    }

    /**
     * The same for any other secret that can be guessed.
     *
     * @param secret names the one that is asked for, as an account does
     */
    public <T> T delayed(String secret, String address, Supplier<T> attempt) {
        var from = "address:" + address;
        var secretFailures = failures.add(secret) - 1;
        var addressFailures = failures.add(from) - 1;
        waitFor(longer(ofAccount.after(secretFailures), ofAddress.after(addressFailures)), address);
        var result = attempt.get();
        failures.forget(secret);
        failures.takeBack(from);
        return result;
    }

    private void waitFor(Duration delay, String address) {
        if (delay.isZero()) {
            return;
        }
        if (!waiting.tryAcquire()) {
            throw new TooManyAttemptsException(delay);
        }
        try {
            if (waitingFrom.merge(address, 1, Integer::sum) > MOST_WAITING_FROM_ONE) {
                throw new TooManyAttemptsException(delay);
            }
            Thread.sleep(delay.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TooManyAttemptsException(delay);
        } finally {
            waitingFrom.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
            waiting.release();
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}

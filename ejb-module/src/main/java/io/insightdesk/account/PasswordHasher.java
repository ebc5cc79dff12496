package io.insightdesk.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Argon2id with 19 MiB, two passes and one lane (the OWASP password storage cheat sheet's first choice). Every call costs
 * the same work, also for accounts that don't exist; only a few run at a time, and others wait a while.
 */
@ApplicationScoped
public class PasswordHasher {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int MOST_WAITING = 40;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Argon2Function argon2 = Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
    private final Semaphore running = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final String nobodysHash = encode("nobody has this password");

    /** @throws TooManyAttemptsException when too many wait */
    public String hash(String password) {
        return inTurn(() -> encode(password));
    }

    /**
     * Whether the password fits the account's hash. Without an account, or without its hash, the same work is done and the
     * answer is no.
     *
     * @throws TooManyAttemptsException when too many wait
     */
    public boolean matches(String password, Optional<Account> account) {
        var hash = account.flatMap(Account::getPasswordHash);
        var against = hash.orElse(nobodysHash);
        var fits = inTurn(
                () -> Password.check(normalised(password), against).with(Argon2Function.getInstanceFromHash(against)));
        return fits && hash.isPresent();
    }

    private String encode(String password) {
        return Password.hash(normalised(password))
                .addRandomSalt(SALT_BYTES)
                .with(argon2)
                .getResult();
    }

    private <T> T inTurn(Supplier<T> work) {
        if (running.getQueueLength() >= MOST_WAITING || !acquire()) {
            throw new TooManyAttemptsException(LONGEST_WAIT);
        }
        try {
            return work.get();
        } finally {
            running.release();
        }
    }

    private boolean acquire() {
        try {
            return running.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** One password typed on two systems may come as different code points (NIST SP 800-63B, 5.1.1.2). */
    private static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}

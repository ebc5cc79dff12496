package io.insightdesk.it;

import io.insightdesk.account.Account;
import io.insightdesk.account.AccountRepository;
import io.insightdesk.account.EmailAddress;
import io.insightdesk.account.PasswordHasher;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;

/** Makes people for tests. All have one password, which is hashed once: hashing is slow on purpose, and a run needs thousands of people. */
@ApplicationScoped
public class TestPeople {

    public static final String PASSWORD = "correct horse battery";

    @Inject
    AccountRepository accounts;

    @Inject
    PasswordHasher passwords;

    @Inject
    Clock clock;

    private final AtomicReference<String> hash = new AtomicReference<>();

    /** Somebody of the caller's tenant who can sign in with {@link #PASSWORD}. */
    @Transactional
    public Account create(String email, String name, Role role) {
        var account =
                new Account(CallerContext.current().tenant(), new EmailAddress(email), name, role, clock.instant());
        account.setPasswordHash(hash());
        account.confirmEmail(clock.instant());
        accounts.add(account);
        return account;
    }

    private String hash() {
        return hash.updateAndGet(known -> known == null ? passwords.hash(PASSWORD) : known);
    }
}

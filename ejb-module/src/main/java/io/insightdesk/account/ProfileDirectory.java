package io.insightdesk.account;

import io.insightdesk.platform.cache.ShortMemory;
import io.insightdesk.platform.security.Callers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The callers' own profiles, cached for ten seconds: every page asks for name, language and zone. */
@ApplicationScoped
public class ProfileDirectory {

    private final ShortMemory<UUID, Profile> profiles = new ShortMemory<>(Duration.ofSeconds(10));

    @Inject
    AccountService accounts;

    /** The caller's own profile; empty for visitors. */
    public Optional<Profile> current() {
        return Callers.find()
                .flatMap(caller -> caller.account())
                .flatMap(id -> profiles.find(id, own -> Optional.of(accounts.me())));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProfileChanged changed) {
        profiles.forget(changed.account());
    }
}

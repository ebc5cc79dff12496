package io.insightdesk.account;

import io.insightdesk.platform.cache.TtlCache;
import io.insightdesk.platform.security.CallerContext;
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

    private final TtlCache<UUID, Profile> profiles = new TtlCache<>(Duration.ofSeconds(10));

    @Inject
    AccountService accounts;

    /** The caller's own profile; empty for visitors. */
    public Optional<Profile> current() {
        return CallerContext.find()
                .flatMap(caller -> caller.account())
                .flatMap(id -> profiles.find(id, own -> Optional.of(accounts.me())));
    }

    void onProfileChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProfileChanged changed) {
        profiles.forget(changed.account());
    }
}

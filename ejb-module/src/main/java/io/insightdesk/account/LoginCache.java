package io.insightdesk.account;

import io.insightdesk.platform.cache.Valkey;
import io.insightdesk.platform.cache.ValkeyReconnected;
import io.insightdesk.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * Valid logins, for all nodes, for at most {@link #LONGEST}. An ended login leaves a mark in its place for as long, so
 * that a node that had just read it from the database can't put it back. When Valkey was away such marks may be
 * missing: then everything is deleted.
 */
@ApplicationScoped
public class LoginCache {

    static final Duration LONGEST = Duration.ofSeconds(60);

    private static final String PREFIX = "login:";
    private static final String CALLS = "calls:";
    private static final String ENDED = "-";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Inject
    Valkey valkey;

    @Inject
    Clock clock;

    public Optional<Login> find(TokenSecret token) {
        return valkey.get(key(token)).filter(kept -> !kept.equals(ENDED)).map(LoginCache::read);
    }

    /**
     * {@link #find}, which counts a call of the token in the same trip; what is not remembered is not counted.
     *
     * @param minute when the present minute began
     */
    Optional<RateCountedLogin> findAndCount(TokenSecret token, Instant minute) {
        var hash = hash(token);
        return valkey.getAndCount(
                        PREFIX + hash, calls(hash, minute), calls(hash, minute.minus(MINUTE)), MINUTE.multipliedBy(2))
                .filter(kept -> !kept.value().equals(ENDED))
                .map(kept -> new RateCountedLogin(
                        read(kept.value()),
                        new RequestCount(kept.counts().count(), kept.counts().other())));
    }

    private static String calls(String hash, Instant minute) {
        return CALLS + hash + ":" + minute.getEpochSecond();
    }

    /** Not for logins that are over sooner than the cache would forget them. */
    public void keep(TokenSecret token, Login login) {
        var now = clock.instant();
        if (now.plus(LONGEST).isBefore(login.expiresAt())) {
            valkey.setIfAbsent(key(token), write(login), LONGEST);
        }
    }

    void onLoginsRevoked(@Observes(during = TransactionPhase.AFTER_SUCCESS) LoginsRevoked ended) {
        ended.hashes().forEach(hash -> valkey.set(PREFIX + hash, ENDED, LONGEST));
    }

    void onValkeyReconnected(@Observes ValkeyReconnected returned) {
        valkey.deleteAll(PREFIX);
    }

    private static String key(TokenSecret token) {
        return PREFIX + hash(token);
    }

    static String hash(TokenSecret token) {
        return HexFormat.of().formatHex(token.hash());
    }

    private static String write(Login login) {
        return String.join(
                " ",
                login.tenant().toString(),
                login.account().toString(),
                login.role().name(),
                login.family().toString(),
                login.expiresAt().toString());
    }

    private static Login read(String kept) {
        var part = kept.split(" ");
        return new Login(
                UUID.fromString(part[0]),
                UUID.fromString(part[1]),
                Role.valueOf(part[2]),
                UUID.fromString(part[3]),
                Instant.parse(part[4]));
    }
}

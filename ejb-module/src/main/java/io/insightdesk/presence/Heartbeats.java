package io.insightdesk.presence;

import io.insightdesk.platform.cache.Valkey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Heartbeats, for all nodes, in Valkey: a key for each person that ends by itself when no further sign comes. */
@ApplicationScoped
public class Heartbeats {

    /** After so long without a sign, somebody is gone. Browsers let a page in the background act once a minute. */
    static final Duration SILENCE = Duration.ofSeconds(75);

    /** How often a sign is written down in the database, too. */
    static final Duration WRITTEN_EVERY = Duration.ofSeconds(60);

    private static final String PREFIX = "presence:";

    @Inject
    Valkey valkey;

    /** What a heartbeat means. */
    enum Sign {
        /** The person was there before, and that is written down. */
        USUAL,
        /** There before, but it is time to write it down again. */
        DUE,
        /** The person was gone. */
        FIRST,
        /** Valkey is away: only what is written down can tell. */
        UNKNOWN
    }

    Sign beat(UUID account, Instant now) {
        var written = valkey.get(PREFIX + account).map(Instant::parse);
        if (written.filter(at -> at.plus(WRITTEN_EVERY).isAfter(now)).isPresent()) {
            keep(account, written.get());
            return Sign.USUAL;
        }
        keep(account, now);
        if (written.isPresent()) {
            return Sign.DUE;
        }
        return valkey.isAway() ? Sign.UNKNOWN : Sign.FIRST;
    }

    /** @param written when the sign was written down last */
    void keep(UUID account, Instant written) {
        valkey.set(PREFIX + account, written.toString(), SILENCE);
    }

    /** Who of these has given a sign lately; empty while Valkey is away. */
    Optional<Set<UUID>> alive(Collection<UUID> accounts) {
        Map<String, UUID> byKey = accounts.stream().collect(Collectors.toMap(id -> PREFIX + id, id -> id));
        return valkey.existing(List.copyOf(byKey.keySet()))
                .map(keys -> keys.stream().map(byKey::get).collect(Collectors.toSet()));
    }
}

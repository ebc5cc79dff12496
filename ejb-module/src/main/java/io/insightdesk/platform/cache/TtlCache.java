package io.insightdesk.platform.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * A cache of this node with a short time to live. Only what was found is remembered, so a stranger can't fill the
 * memory.
 *
 * @param <K> what is asked for
 * @param <V> what was read; it must not change
 */
public final class TtlCache<K, V> {

    private static final int MOST = 10_000;

    private final Cache<K, V> kept;

    public TtlCache(Duration duration) {
        kept = Caffeine.newBuilder()
                .expireAfterWrite(duration)
                .maximumSize(MOST)
                .build();
    }

    /**
     * What is remembered, else what is read now. Several threads may read the same at once: none waits for another
     * while it holds a connection of the pool.
     */
    public Optional<V> find(K key, Function<K, Optional<V>> read) {
        var known = kept.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        var found = read.apply(key);
        found.ifPresent(value -> kept.put(key, value));
        return found;
    }

    /** {@link #find} for what is always there. */
    public V get(K key, Function<K, V> read) {
        return find(key, wanted -> Optional.of(read.apply(wanted))).orElseThrow();
    }

    public void forget(K key) {
        kept.invalidate(key);
    }

    public void forgetAll() {
        kept.invalidateAll();
    }
}

package io.insightdesk.platform.cache;

import io.insightdesk.platform.LogText;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.params.SetParams;

/**
 * The shared cache of all nodes. While Valkey is away every question is answered "not known" at once and every write is
 * dropped; a probe looks each second whether it is back, and {@link ValkeyReconnected} says so.
 */
@ApplicationScoped
public class Valkey {

    private static final Logger LOG = Logger.getLogger(Valkey.class.getName());

    private static final int MOST_CONNECTIONS = 32;
    private static final Duration LONGEST_WAIT = Duration.ofMillis(200);
    private static final int DELETED_AT_ONCE = 500;
    private static final String INCREMENT = """
            local count = redis.call('INCR', KEYS[1])
            if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
            return count""";

    private static final String GET_AND_COUNT = """
            local value = redis.call('GET', KEYS[1])
            if not value then return nil end
            local count = redis.call('INCR', KEYS[2])
            if count == 1 then redis.call('PEXPIRE', KEYS[2], ARGV[1]) end
            return {value, count, tonumber(redis.call('GET', KEYS[3]) or 0)}""";

    private static final String COUNT = """
            local count = redis.call('INCR', KEYS[1])
            if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
            return {count, tonumber(redis.call('GET', KEYS[2]) or 0)}""";

    private static final String DECREMENT = """
            if redis.call('EXISTS', KEYS[1]) == 1 then return redis.call('DECR', KEYS[1]) end
            return 0""";

    @Resource
    ManagedScheduledExecutorService timer;

    @Inject
    Event<ValkeyReconnected> returned;

    @Inject
    Clock clock;

    private final CircuitBreaker<RedisClient> circuit =
            new CircuitBreaker<>(JedisException.class::isInstance, this::lost);
    private final ValkeyAddress address = ValkeyAddress.configured();
    private RedisClient client;
    private ScheduledFuture<?> probe;
    private volatile Instant awaySince;

    @PostConstruct
    void start() {
        awaySince = clock.instant();
        client = connect();
        if (answers(client)) {
            circuit.close(client);
        } else {
            LOG.log(
                    Level.WARNING,
                    "Valkey at {0} does not respond; continuing without it until it does",
                    address.server());
        }
        probe = timer.scheduleWithFixedDelay(this::probe, 1, 1, TimeUnit.SECONDS);
    }

    /** Whether this node works without Valkey at the moment. */
    public boolean isAway() {
        return circuit.isOpen();
    }

    public Optional<String> get(String key) {
        return call(jedis -> jedis.get(key));
    }

    /** Those of the keys that have a value; empty while Valkey is away. */
    public Optional<List<String>> existing(List<String> keys) {
        if (keys.isEmpty()) {
            return isAway() ? Optional.empty() : Optional.of(keys);
        }
        return call(jedis -> jedis.mget(keys.toArray(String[]::new))).map(values -> IntStream.range(0, keys.size())
                .filter(index -> values.get(index) != null)
                .mapToObj(keys::get)
                .toList());
    }

    /** Keeps a value for at most {@code time}; it may be gone sooner. */
    public void set(String key, String value, Duration time) {
        call(jedis -> jedis.set(key, value, SetParams.setParams().px(time.toMillis())));
    }

    /** Like {@link #set}, unless the key has a value already. */
    public void setIfAbsent(String key, String value, Duration time) {
        call(jedis -> jedis.set(key, value, SetParams.setParams().nx().px(time.toMillis())));
    }

    public void delete(String key) {
        call(jedis -> jedis.unlink(key));
    }

    /** Deletes all keys that begin so. Takes a while when there are many; not for the path of a request. */
    public void deleteAll(String prefix) {
        call(jedis -> deleteMatching(jedis, prefix));
    }

    /**
     * Counts one more under the key.
     *
     * @param time how long the count lives after its first one
     * @return the count, this one included; empty while Valkey is away
     */
    public OptionalLong increment(String key, Duration time) {
        return call(jedis -> jedis.eval(INCREMENT, List.of(key), List.of(Long.toString(time.toMillis()))))
                .map(count -> OptionalLong.of((Long) count))
                .orElseGet(OptionalLong::empty);
    }

    /** What two keys count. */
    public record Counts(long count, long other) {}

    /**
     * Counts one more under {@code counter}, and tells in the same trip what {@code other} counts.
     *
     * @param time how long the count lives after its first one
     * @return empty while Valkey is away
     */
    public Optional<Counts> count(String counter, String other, Duration time) {
        return call(jedis -> jedis.eval(COUNT, List.of(counter, other), List.of(Long.toString(time.toMillis()))))
                .map(List.class::cast)
                .map(found -> new Counts((Long) found.get(0), (Long) found.get(1)));
    }

    /** A value with two counts. */
    public record CountedValue(String value, Counts counts) {}

    /**
     * A value; if there is one, counts one more under {@code counter} in the same trip, and tells what {@code other} counts.
     *
     * @param time how long the count lives after its first one
     * @return empty when there is no value, and nothing was counted; or while Valkey is away
     */
    public Optional<CountedValue> getAndCount(String key, String counter, String other, Duration time) {
        var keys = List.of(key, counter, other);
        return call(jedis -> jedis.eval(GET_AND_COUNT, keys, List.of(Long.toString(time.toMillis()))))
                .map(List.class::cast)
                .map(found ->
                        new CountedValue((String) found.get(0), new Counts((Long) found.get(1), (Long) found.get(2))));
    }

    /** Counts one less, if anything is counted under the key. */
    public void decrement(String key) {
        call(jedis -> jedis.eval(DECREMENT, List.of(key), List.of()));
    }

    /** The fields of a key with their values; none when there is no such key, or while Valkey is away. */
    public Map<String, String> fields(String key) {
        return call(jedis -> jedis.hgetAll(key)).orElse(Map.of());
    }

    /** Keeps a field's value for at least {@code time}, and with it the key's other fields. */
    public void setField(String key, String field, String value, Duration time) {
        call(jedis -> {
            jedis.hset(key, field, value);
            return jedis.pexpire(key, time.toMillis());
        });
    }

    public void deleteField(String key, String field) {
        call(jedis -> jedis.hdel(key, field));
    }

    /**
     * Tells the other nodes.
     *
     * @return whether Valkey took the message
     */
    public boolean publish(String channel, String message) {
        return call(jedis -> jedis.publish(channel, message)).isPresent();
    }

    private <T> Optional<T> call(Function<UnifiedJedis, T> work) {
        return circuit.call(work::apply);
    }

    private static Long deleteMatching(UnifiedJedis jedis, String prefix) {
        var wanted = new ScanParams().match(prefix + "*").count(DELETED_AT_ONCE);
        var cursor = ScanParams.SCAN_POINTER_START;
        var deleted = 0L;
        do {
            var page = jedis.scan(cursor, wanted);
            if (!page.getResult().isEmpty()) {
                deleted += jedis.unlink(page.getResult().toArray(String[]::new));
            }
            cursor = page.getCursor();
        } while (!cursor.equals(ScanParams.SCAN_POINTER_START));
        return deleted;
    }

    private void lost() {
        awaySince = clock.instant();
        LOG.log(
                Level.WARNING,
                "Valkey at {0} is unavailable; continuing without it until it is back",
                address.server());
    }

    /** Notices a loss while nobody asks, and a return. */
    private void probe() {
        try {
            if (circuit.isOpen()) {
                reconnect();
            } else {
                circuit.call(UnifiedJedis::ping);
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "The probe of Valkey failed", LogText.escaped(failure));
        }
    }

    /** With new connections: the pool's old ones are dead, and each would look like another loss. */
    private void reconnect() {
        client.close();
        client = connect();
        if (!answers(client)) {
            return;
        }
        var since = awaySince;
        circuit.close(client);
        LOG.log(Level.INFO, "Valkey at {0} answers", address.server());
        returned.fire(new ValkeyReconnected(since));
    }

    private RedisClient connect() {
        var pool = new ConnectionPoolConfig();
        pool.setMaxTotal(MOST_CONNECTIONS);
        pool.setMaxIdle(MOST_CONNECTIONS);
        pool.setMaxWait(LONGEST_WAIT);
        pool.setJmxEnabled(false);
        return RedisClient.builder()
                .hostAndPort(address.server())
                .clientConfig(address.clientConfig(Duration.ofSeconds(1)))
                .poolConfig(pool)
                .build();
    }

    private static boolean answers(RedisClient client) {
        try {
            return "PONG".equals(client.ping());
        } catch (JedisException away) {
            return false;
        }
    }

    @PreDestroy
    void stop() {
        probe.cancel(true);
        client.close();
    }
}

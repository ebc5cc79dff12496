package io.insightdesk.platform.cache;

import io.insightdesk.platform.config.Setting;
import java.net.URI;
import java.time.Duration;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.util.JedisURIHelper;

/**
 * Where Valkey is and how to talk to it, from {@link Setting#VALKEY_URL}: {@code
 * redis[s]://[user:password@]host:port[/db]}.
 */
public record ValkeyAddress(URI uri) {

    /** Shorter than anybody notices: a page that asks a hanging Valkey is delayed by this once. */
    private static final Duration CONNECT = Duration.ofMillis(300);

    private static final Duration ANSWER = Duration.ofMillis(300);

    public static ValkeyAddress configured() {
        return new ValkeyAddress(URI.create(Setting.VALKEY_URL.text()));
    }

    public HostAndPort server() {
        return JedisURIHelper.getHostAndPort(uri);
    }

    /** @param silence how long a subscriber may hear nothing before its connection counts as dead */
    public JedisClientConfig clientConfig(Duration silence) {
        return DefaultJedisClientConfig.builder()
                .connectionTimeoutMillis((int) CONNECT.toMillis())
                .socketTimeoutMillis((int) ANSWER.toMillis())
                .blockingSocketTimeoutMillis((int) silence.toMillis())
                .user(JedisURIHelper.getUser(uri))
                .password(JedisURIHelper.getPassword(uri))
                .database(JedisURIHelper.getDBIndex(uri))
                .sslOptions(JedisURIHelper.isRedisSSLScheme(uri) ? SslOptions.defaults() : null)
                .clientName("insightdesk")
                .build();
    }
}

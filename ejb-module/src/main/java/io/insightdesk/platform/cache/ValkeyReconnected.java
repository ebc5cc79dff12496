package io.insightdesk.platform.cache;

import java.time.Instant;

/**
 * CDI event: this node talks to Valkey again after a while without it. What was changed meanwhile could not be
 * deleted there, so whoever caches what must not be stale (logins) throws it away now. Fired without a caller.
 *
 * @param since when this node lost Valkey
 */
public record ValkeyReconnected(Instant since) {}

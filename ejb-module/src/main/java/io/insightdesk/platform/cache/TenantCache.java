package io.insightdesk.platform.cache;

import io.insightdesk.platform.security.CallerContext;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * One value of each tenant, remembered on this node for a short time. Who changes it fires an event, by which the node that
 * made the change forgets the value at once; the others see it when their time is over.
 *
 * @param <V> what was read; it must not change
 */
public final class TenantCache<V> {

    private final TtlCache<UUID, V> byTenant;

    public TenantCache(Duration duration) {
        byTenant = new TtlCache<>(duration);
    }

    /** The value of the caller's tenant: what is remembered, else what is read now. */
    public V get(Supplier<V> read) {
        return byTenant.get(CallerContext.current().tenant(), tenant -> read.get());
    }

    public void forget(UUID tenant) {
        byTenant.forget(tenant);
    }
}

package io.insightdesk.account;

import io.insightdesk.platform.cache.Valkey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Counts of all nodes together, in Valkey; while that is away, those of this node. */
@ApplicationScoped
public class SharedFailureCounters implements FailureCounters {

    private static final String PREFIX = "failures:";

    @Inject
    Valkey valkey;

    @Inject
    LocalFailureCounters local;

    @Override
    public long add(String key) {
        var ofThisNode = local.add(key);
        return valkey.increment(PREFIX + key, SignInDelay.MEMORY).orElse(ofThisNode);
    }

    @Override
    public void takeBack(String key) {
        local.takeBack(key);
        valkey.decrement(PREFIX + key);
    }

    @Override
    public void forget(String key) {
        local.forget(key);
        valkey.delete(PREFIX + key);
    }
}

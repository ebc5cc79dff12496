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
    LocalFailureCounters here;

    @Override
    public long add(String key) {
        var ofThisNode = here.add(key);
        return valkey.increment(PREFIX + key, SignInDelay.MEMORY).orElse(ofThisNode);
    }

    @Override
    public void takeBack(String key) {
        here.takeBack(key);
        valkey.decrement(PREFIX + key);
    }

    @Override
    public void forget(String key) {
        here.forget(key);
        valkey.delete(PREFIX + key);
    }
}

package io.insightdesk.localstack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Ends the servers that a killed supervisor left running, and only those. */
final class OrphanedServers {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private OrphanedServers() {}

    /**
     * The caller must own the data directory, so that no living supervisor is robbed of its servers.
     *
     * @return the names of the servers that were ended, the application server first, the database last
     */
    static List<String> end(StateFile state) {
        var ended = new ArrayList<String>();
        state.read().ifPresent(old -> {
            var names = new ArrayList<>(old.processes().keySet());
            Collections.reverse(names);
            for (var name : names) {
                var process = old.processes().get(name);
                if (process.isAlive()) {
                    process.end(PATIENCE);
                    ended.add(name);
                }
            }
        });
        state.delete();
        return ended;
    }
}

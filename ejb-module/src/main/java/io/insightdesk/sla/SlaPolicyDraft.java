package io.insightdesk.sla;

import jakarta.json.JsonObject;
import java.util.List;

/**
 * A policy as submitted, not validated yet. In a new one a missing position means the last, missing conditions mean
 * every ticket; in a change {@code null} leaves a part as it is, and lists replace.
 */
public record SlaPolicyDraft(String name, Integer position, JsonObject conditions, List<Target> targets) {

    /** The same at another place. */
    public static SlaPolicyDraft at(int position) {
        return new SlaPolicyDraft(null, position, null, null);
    }

    /** @param calendar {@code null} counts around the clock */
    public record Target(String metric, String priority, Long seconds, String calendar) {}
}

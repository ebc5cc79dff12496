package io.insightdesk.sla;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A policy as submitted, not validated yet. In a new one a missing position means the last, missing conditions mean
 * every ticket; in a change {@code null} leaves a part as it is, and lists replace.
 */
public record SlaPolicyDraft(String name, Integer position, ObjectNode conditions, List<Target> targets) {

    /** @param calendar {@code null} counts around the clock */
    public record Target(String metric, String priority, Long seconds, String calendar) {}
}

package io.insightdesk.sla;

import java.util.List;

/**
 * A policy as somebody wrote it, unchecked. In a new one a missing position means the last, missing conditions mean every
 * ticket; in a change {@code null} leaves a part as it is, and lists replace.
 */
public record SlaPolicyDraft(String name, Integer position, List<Condition> conditions, List<Target> targets) {

    /** @param values one, or several with {@code in} */
    public record Condition(String field, String op, List<String> values) {}

    /** @param calendar {@code null} counts around the clock */
    public record Target(String metric, String priority, Long seconds, String calendar) {}
}

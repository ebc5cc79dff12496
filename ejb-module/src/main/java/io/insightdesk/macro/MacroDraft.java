package io.insightdesk.macro;

import java.util.List;

/**
 * A macro as somebody wrote it, unchecked. In a new one, missing means: the caller's own, active, the last; in a change
 * {@code null} leaves a part as it is, and {@code actions} replaces all.
 */
public record MacroDraft(String name, Boolean shared, List<Action> actions, Integer position, Boolean active) {

    /**
     * @param values one; none for nobody; several tags
     * @param html of a reply or note, instead of its value
     */
    public record Action(String action, List<String> values, String html) {}
}

package io.insightdesk.ticket;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * The tags of a ticket that several people change at once: what each added and took away holds.
 *
 * @param seen the tags that somebody saw
 * @param wanted what they made of them
 */
public record TagMerge(List<String> seen, List<String> wanted) {

    /** @param present the tags that the ticket has by now */
    public List<String> onto(List<String> present) {
        var merged = new LinkedHashSet<>(present);
        seen.stream().filter(tag -> !wanted.contains(tag)).forEach(merged::remove);
        wanted.stream().filter(tag -> !seen.contains(tag)).forEach(merged::add);
        return List.copyOf(merged);
    }
}

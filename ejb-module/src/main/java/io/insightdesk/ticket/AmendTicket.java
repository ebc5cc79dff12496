package io.insightdesk.ticket;

import io.insightdesk.ticket.UpdateTicket.Link;
import java.util.List;
import java.util.stream.Stream;

/**
 * A change that suits many tickets, unchecked; {@code null} leaves a field as it is. Tags are added and removed, and not
 * replaced: each ticket keeps its others.
 */
public record AmendTicket(
        String status, String priority, Link assignee, Link team, List<String> addTags, List<String> removeTags) {

    public AmendTicket {
        addTags = addTags == null ? List.of() : List.copyOf(addTags);
        removeTags = removeTags == null ? List.of() : List.copyOf(removeTags);
    }

    /** Whether it says nothing. */
    public boolean isEmpty() {
        return status == null
                && priority == null
                && assignee == null
                && team == null
                && addTags.isEmpty()
                && removeTags.isEmpty();
    }

    /** The change of a ticket that has these tags. */
    UpdateTicket update(List<String> present) {
        var tags = addTags.isEmpty() && removeTags.isEmpty() ? null : tags(present);
        return new UpdateTicket(null, status, priority, null, tags, assignee, team);
    }

    private List<String> tags(List<String> present) {
        return Stream.concat(present.stream(), addTags.stream())
                .filter(tag -> !removeTags.contains(tag))
                .distinct()
                .toList();
    }
}

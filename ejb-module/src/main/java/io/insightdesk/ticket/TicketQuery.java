package io.insightdesk.ticket;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which tickets of a list to read. Empty sets and absent values filter nothing; what the caller may see is added by
 * {@link TicketReading}.
 *
 * @param unassigned only tickets (also) without an assignee: together with {@code assignees}, either is enough
 * @param cursor where the page before ended, as its {@code next} said
 * @param limit rows wanted, 1 to 100
 */
public record TicketQuery(
        Set<Status> statuses,
        Set<Priority> priorities,
        Set<UUID> assignees,
        boolean unassigned,
        Set<UUID> teams,
        Set<UUID> requesters,
        Set<UUID> organisations,
        Set<String> tags,
        Set<Channel> channels,
        Set<String> slaStates,
        Optional<String> text,
        Optional<Instant> createdAfter,
        Optional<Instant> createdBefore,
        TicketSort sort,
        Optional<String> cursor,
        int limit) {

    public static final int DEFAULT_LIMIT = 25;
    public static final int MOST = 100;

    /** All tickets that the caller may see, the last updated first. */
    public static TicketQuery all() {
        return new TicketQuery(
                Set.of(),
                Set.of(),
                Set.of(),
                false,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                TicketSort.LAST_UPDATED,
                Optional.empty(),
                DEFAULT_LIMIT);
    }

    public TicketQuery withStatuses(Set<Status> wanted) {
        return new TicketQuery(
                wanted,
                priorities,
                assignees,
                unassigned,
                teams,
                requesters,
                organisations,
                tags,
                channels,
                slaStates,
                text,
                createdAfter,
                createdBefore,
                sort,
                cursor,
                limit);
    }

    /** The same tickets, ordered and cut as said. */
    public TicketQuery page(TicketSort order, Optional<String> after, int most) {
        return new TicketQuery(
                statuses,
                priorities,
                assignees,
                unassigned,
                teams,
                requesters,
                organisations,
                tags,
                channels,
                slaStates,
                text,
                createdAfter,
                createdBefore,
                order,
                after,
                most);
    }

    /** Of these requesters, whatever else is asked. */
    public TicketQuery withRequesters(Set<UUID> wanted) {
        return new TicketQuery(
                statuses,
                priorities,
                assignees,
                unassigned,
                teams,
                wanted,
                organisations,
                tags,
                channels,
                slaStates,
                text,
                createdAfter,
                createdBefore,
                sort,
                cursor,
                limit);
    }
}

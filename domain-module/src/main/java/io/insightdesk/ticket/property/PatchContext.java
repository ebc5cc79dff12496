package io.insightdesk.ticket.property;

import io.insightdesk.ticket.Visibility;
import io.insightdesk.ticket.status.StatusDefinitions;
import io.insightdesk.ticket.status.StatusTransition.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;

/**
 * What the rules of properties ask about beside the ticket.
 *
 * @param teamBefore the ticket's team before anything was changed
 * @param isMember whether a team (first) has an agent
 * @param tagReaders who reads tags
 */
public record PatchContext(
        Actor actor,
        StatusDefinitions statuses,
        Optional<UUID> teamBefore,
        BiPredicate<UUID, UUID> isMember,
        Visibility tagReaders,
        Duration reopenWindow,
        Instant now) {}

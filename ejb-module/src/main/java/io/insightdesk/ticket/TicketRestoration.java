package io.insightdesk.ticket;

import static io.insightdesk.ticket.IllegalTransitionException.Reason.NEEDS_ASSIGNEE;
import static io.insightdesk.ticket.IllegalTransitionException.Reason.NOT_IN_TABLE;
import static io.insightdesk.ticket.IllegalTransitionException.Reason.REOPEN_WINDOW_OVER;

import io.insightdesk.account.PeopleService;
import io.insightdesk.team.TeamService;
import io.insightdesk.ticket.StatusTransition.Actor;
import io.insightdesk.ticket.UpdateTicket.Link;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Gathers what of a ticket's earlier changes can be taken back, as one change, and what can't. */
final class TicketRestoration {

    static final String CHANGED_SINCE = "changedSince";
    static final String GONE = "gone";

    private final Ticket ticket;
    private final PeopleService people;
    private final TeamService teams;
    private final StatusSet statuses;
    private final FieldRestoration customFields;
    private final Duration reopenWindow;
    private final Instant now;
    private final Map<TicketField, Optional<String>> before = new EnumMap<>(TicketField.class);
    private final List<KeptField> kept = new ArrayList<>();
    private List<String> tags;

    TicketRestoration(
            Ticket ticket,
            PeopleService people,
            TeamService teams,
            StatusSet statuses,
            FieldRestoration customFields,
            Duration reopenWindow,
            Instant now) {
        this.ticket = ticket;
        this.people = people;
        this.teams = teams;
        this.statuses = statuses;
        this.customFields = customFields;
        this.reopenWindow = reopenWindow;
        this.now = now;
    }

    void add(TicketChange change) {
        var field = change.field().plain();
        if (field == TicketField.TAGS) {
            tags = tagsWithout(change);
        } else if (field == TicketField.CUSTOM) {
            customFields.add(change).ifPresent(reason -> kept.add(new KeptField(field, change.key(), reason)));
        } else if (!present(field).equals(change.after())) {
            keep(field, CHANGED_SINCE);
        } else if (change.before().filter(value -> isGone(field, value)).isPresent()) {
            keep(field, GONE);
        } else {
            before.put(field, change.before());
        }
    }

    /** One change of all that can be put back. */
    UpdateTicket update() {
        refusal().ifPresent(reason -> {
            before.remove(TicketField.STATUS);
            keep(TicketField.STATUS, reason.name());
        });
        return new UpdateTicket(
                null,
                text(TicketField.STATUS),
                text(TicketField.PRIORITY),
                null,
                tags,
                link(TicketField.ASSIGNEE),
                link(TicketField.TEAM),
                customFields.values());
    }

    List<KeptField> kept() {
        return kept;
    }

    /** What forbids the status as it was. */
    private Optional<IllegalTransitionException.Reason> refusal() {
        var wanted = status();
        if (wanted.isEmpty() || wanted.get() == ticket.getStatus()) {
            return Optional.empty();
        }
        if (!StatusTransition.isAllowed(ticket.getStatus(), wanted.get(), Actor.AGENT)) {
            return Optional.of(NOT_IN_TABLE);
        }
        if (ticket.isOver(reopenWindow, now)) {
            return Optional.of(REOPEN_WINDOW_OVER);
        }
        var assignee =
                before.getOrDefault(TicketField.ASSIGNEE, ticket.getAssigneeId().map(UUID::toString));
        return wanted.get() == Status.SOLVED && assignee.isEmpty() ? Optional.of(NEEDS_ASSIGNEE) : Optional.empty();
    }

    private Optional<Status> status() {
        return before.getOrDefault(TicketField.STATUS, Optional.empty()).flatMap(statuses::category);
    }

    private Optional<String> present(TicketField field) {
        return switch (field) {
            case STATUS -> Optional.of(ticket.getStatusWord());
            case PRIORITY -> Optional.of(ticket.getPriority().code());
            case ASSIGNEE -> ticket.getAssigneeId().map(UUID::toString);
            case TEAM -> ticket.getTeamId().map(UUID::toString);
            default -> throw new IllegalArgumentException("no bulk edit changes " + field);
        };
    }

    private boolean isGone(TicketField field, String value) {
        return switch (field) {
            case ASSIGNEE -> people.findAgent(UUID.fromString(value)).isEmpty();
            case TEAM -> teams.find(UUID.fromString(value)).isEmpty();
            case STATUS -> statuses.find(value).isEmpty();
            default -> false;
        };
    }

    private List<String> tagsWithout(TicketChange change) {
        var old = split(change.before());
        var made = split(change.after());
        var back = old.stream().filter(tag -> !made.contains(tag));
        return Stream.concat(ticket.getTags().stream().filter(tag -> old.contains(tag) || !made.contains(tag)), back)
                .distinct()
                .toList();
    }

    private static List<String> split(Optional<String> joined) {
        return joined.map(text -> List.of(text.split(", "))).orElse(List.of());
    }

    private void keep(TicketField field, String reason) {
        kept.add(new KeptField(field, reason));
    }

    private String text(TicketField field) {
        return before.getOrDefault(field, Optional.empty()).orElse(null);
    }

    private Link link(TicketField field) {
        return before.containsKey(field)
                ? new Link(before.get(field).map(UUID::fromString).orElse(null))
                : null;
    }
}

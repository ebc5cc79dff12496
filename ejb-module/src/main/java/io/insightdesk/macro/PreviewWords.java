package io.insightdesk.macro;

import io.insightdesk.account.Account;
import io.insightdesk.account.PeopleService;
import io.insightdesk.macro.MacroPreview.Change;
import io.insightdesk.team.Team;
import io.insightdesk.team.TeamService;
import io.insightdesk.ticket.TicketChange;
import io.insightdesk.ticket.TicketField;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Changes of a ticket as a preview shows them: each field once, people and teams by their names. */
@ApplicationScoped
class PreviewWords {

    @Inject
    PeopleService people;

    @Inject
    TeamService teams;

    /** What was changed there and back again is left out. */
    List<Change> of(List<TicketChange> changes) {
        var byField = new EnumMap<TicketField, TicketChange>(TicketField.class);
        for (var change : changes) {
            byField.merge(
                    change.field(),
                    change,
                    (first, last) -> new TicketChange(change.field(), first.before(), last.after()));
        }
        return byField.values().stream()
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .map(change -> new Change(
                        name(change.field()),
                        word(change.field(), change.before()),
                        word(change.field(), change.after())))
                .toList();
    }

    /** A move between two statuses of one category is a change of the status, too. */
    private static String name(TicketField field) {
        return switch (field) {
            case OWN_STATUS, OWN_STATUS_SEEN -> TicketField.STATUS.name().toLowerCase(Locale.ROOT);
            default -> field.name().toLowerCase(Locale.ROOT);
        };
    }

    private String word(TicketField field, Optional<String> value) {
        return switch (field) {
            case ASSIGNEE ->
                value.map(UUID::fromString)
                        .flatMap(people::find)
                        .map(Account::getName)
                        .orElse(null);
            case TEAM ->
                value.map(UUID::fromString)
                        .flatMap(teams::find)
                        .map(Team::getName)
                        .orElse(null);
            default -> value.orElse(null);
        };
    }
}

package io.insightdesk.macro;

import io.insightdesk.account.Account;
import io.insightdesk.account.PeopleService;
import io.insightdesk.field.CustomFieldValuesInput;
import io.insightdesk.macro.MacroPreview.Change;
import io.insightdesk.team.Team;
import io.insightdesk.team.TeamService;
import io.insightdesk.ticket.TicketChange;
import io.insightdesk.ticket.TicketField;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Changes of a ticket as a preview shows them: each field once, people and teams by their names. */
@ApplicationScoped
class PreviewTexts {

    @Inject
    PeopleService people;

    @Inject
    TeamService teams;

    /** What was changed there and back again is left out. */
    List<Change> of(List<TicketChange> changes) {
        var byName = new LinkedHashMap<String, TicketChange>();
        for (var change : changes) {
            byName.merge(
                    name(change),
                    change,
                    (first, last) -> new TicketChange(last.field(), last.key(), first.before(), last.after()));
        }
        return byName.entrySet().stream()
                .filter(named -> !Objects.equals(
                        named.getValue().before(), named.getValue().after()))
                .map(named -> change(named.getKey(), named.getValue()))
                .toList();
    }

    private Change change(String name, TicketChange change) {
        return new Change(name, word(change.field(), change.before()), word(change.field(), change.after()));
    }

    /** A move between two statuses of one category is a change of the status, too. */
    private static String name(TicketChange change) {
        return switch (change.field()) {
            case OWN_STATUS, OWN_STATUS_SEEN -> TicketField.STATUS.name().toLowerCase(Locale.ROOT);
            case CUSTOM, CUSTOM_SEEN ->
                CustomFieldValuesInput.PATH + change.key().orElseThrow();
            default -> change.field().name().toLowerCase(Locale.ROOT);
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

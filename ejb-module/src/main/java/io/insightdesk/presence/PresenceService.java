package io.insightdesk.presence;

import static io.insightdesk.platform.security.Permission.READ_PEOPLE;
import static io.insightdesk.platform.security.Permission.SYSTEM;
import static io.insightdesk.platform.security.Permission.WORK_TICKETS;

import io.insightdesk.platform.Coded;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Requires;
import io.insightdesk.presence.Heartbeats.Sign;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which agents is there. While Valkey is away, what is written down must do: the state that was chosen last, of those
 * who gave a heartbeat in the last minutes.
 */
@Stateless
public class PresenceService {

    @Inject
    PresenceRepository presences;

    @Inject
    Heartbeats heartbeats;

    @Inject
    Event<PresenceChanged> changed;

    @Inject
    Clock clock;

    @Requires(WORK_TICKETS)
    public OwnPresence own() {
        var me = CallerContext.current().requireAccount();
        return presences
                .find(me)
                .map(row -> new OwnPresence(row.chosen(), Optional.of(row.chosenAt()), seen(row)))
                .orElseGet(() -> new OwnPresence(Presence.DEFAULT, Optional.empty(), Presence.OFFLINE));
    }

    private Presence seen(PresenceRow row) {
        return row.chosen().seenWhen(alive(List.of(row)).contains(row.account()));
    }

    /**
     * The caller's own choice. It is a heartbeat, too.
     *
     * @throws InvalidInputException for what is none
     */
    @Requires(WORK_TICKETS)
    public void choose(String status) {
        var me = CallerContext.current().requireAccount();
        var chosen = Coded.find(Presence.class, status)
                .orElseThrow(() -> new InvalidInputException(
                        status == null || status.isBlank()
                                ? FieldError.of("status", Rule.REQUIRED)
                                : FieldError.of(
                                        "status", Rule.NOT_ONE_OF, String.join(", ", Coded.codes(Presence.class)))));
        var now = clock.instant();
        presences.choose(me, chosen, now);
        heartbeats.keep(me, now);
        changed.fire(new PresenceChanged(CallerContext.current().tenant(), me));
    }

    /** A heartbeat of the caller: a page of the desk is open. */
    @Requires(WORK_TICKETS)
    public void beat() {
        var me = CallerContext.current().requireAccount();
        var now = clock.instant();
        var sign = heartbeats.beat(me, now);
        if (sign == Sign.USUAL) {
            return;
        }
        var wasGone = sign == Sign.FIRST || sign == Sign.UNKNOWN && !isSeenLately(presences.find(me), now);
        presences.see(me, now);
        if (wasGone) {
            changed.fire(new PresenceChanged(CallerContext.current().tenant(), me));
        }
    }

    /** What colleagues see of everybody who was ever there; whoever is missing is offline. */
    @Requires(READ_PEOPLE)
    public Map<UUID, Presence> ofDesk() {
        var rows = presences.all();
        var alive = alive(rows);
        return rows.stream().collect(Collectors.toMap(PresenceRow::account, row -> row.chosen()
                .seenWhen(alive.contains(row.account()))));
    }

    /** Those of the people to whom a rule may give work; nobody else gives them any until the transaction ends. */
    @Requires(SYSTEM)
    public Set<UUID> lockThoseWhoTakeWork(Collection<UUID> accounts) {
        var rows = presences.lock(accounts);
        var alive = alive(rows);
        return rows.stream()
                .filter(row -> row.chosen().takesWork() && alive.contains(row.account()))
                .map(PresenceRow::account)
                .collect(Collectors.toSet());
    }

    private Set<UUID> alive(List<PresenceRow> rows) {
        var now = clock.instant();
        return heartbeats
                .alive(rows.stream().map(PresenceRow::account).toList())
                .orElseGet(() -> rows.stream()
                        .filter(row -> isSeenLately(Optional.of(row), now))
                        .map(PresenceRow::account)
                        .collect(Collectors.toSet()));
    }

    private static boolean isSeenLately(Optional<PresenceRow> row, Instant now) {
        var longest = Heartbeats.WRITTEN_EVERY.plus(Heartbeats.SILENCE);
        return row.filter(known -> known.seenAt().plus(longest).isAfter(now)).isPresent();
    }
}

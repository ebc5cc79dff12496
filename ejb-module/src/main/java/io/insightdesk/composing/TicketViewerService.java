package io.insightdesk.composing;

import io.insightdesk.platform.Coded;
import io.insightdesk.platform.cache.Valkey;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.realtime.Audience;
import io.insightdesk.platform.realtime.RealtimeBus;
import io.insightdesk.platform.realtime.RealtimeMessage;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Permission;
import io.insightdesk.platform.security.Requires;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which agents have a ticket's page open, and which of them are typing. Known for some seconds after each word of a
 * page, in Valkey, so on every node the same; without Valkey nobody is known and nothing fails. For the desk alone:
 * neither the answer nor the push ever goes to a customer.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TicketViewerService {

    static final Duration KNOWN = Duration.ofSeconds(20);

    private static final String TOPIC = "watch.changed";

    @Inject
    Valkey valkey;

    @Inject
    RealtimeBus bus;

    @Inject
    Clock clock;

    /** Whether the message came from here. Its subject is then the ticket. */
    public static boolean isAboutWatching(RealtimeMessage message) {
        return message.topic().equals(TOPIC);
    }

    /**
     * Remembers what the caller does, and tells who else is there. A ticket that does not exist is watched by nobody
     * else.
     *
     * @param given the code of a {@link ViewerState}
     * @throws InvalidInputException for anything else
     */
    @Requires(Permission.WORK_TICKETS)
    public List<TicketViewer> watch(UUID ticket, String given) {
        var check = new InputCheck();
        var watching = check.oneOf("watching", given, ViewerState.class).orElse(ViewerState.VIEWING);
        check.throwIfWrong();
        var caller = CallerContext.current();
        var me = caller.requireAccount().toString();
        var key = "watch:" + caller.tenant() + ":" + ticket;
        var now = clock.instant();
        var known = valkey.fields(key);
        var before = watcher(me, known.get(me), now).map(TicketViewer::watching).orElse(ViewerState.GONE);
        if (watching != ViewerState.GONE) {
            var until = now.plus(KNOWN).toEpochMilli();
            valkey.setField(key, me, watching.code() + " " + until, KNOWN);
        } else if (before != ViewerState.GONE) {
            valkey.deleteField(key, me);
        }
        if (before != watching) {
            bus.publish(new RealtimeMessage(caller.tenant(), TOPIC, ticket, Audience.ofDesk()));
        }
        return others(known, me, now);
    }

    private static List<TicketViewer> others(Map<String, String> known, String me, Instant now) {
        return known.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(me))
                .map(entry -> watcher(entry.getKey(), entry.getValue(), now))
                .flatMap(Optional::stream)
                .toList();
    }

    /** @param stored what {@link #watch} keeps: the code, and until when it counts; {@code null} for nothing */
    private static Optional<TicketViewer> watcher(String account, String stored, Instant now) {
        if (stored == null) {
            return Optional.empty();
        }
        var parts = stored.split(" ");
        return Long.parseLong(parts[1]) > now.toEpochMilli()
                ? Coded.find(ViewerState.class, parts[0])
                        .map(state -> new TicketViewer(UUID.fromString(account), state))
                : Optional.empty();
    }
}

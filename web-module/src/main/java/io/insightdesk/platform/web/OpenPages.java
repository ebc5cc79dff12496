package io.insightdesk.platform.web;

import io.insightdesk.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The pages that are open on this node, by whom they belong to. */
@ApplicationScoped
public class OpenPages {

    /** More than anybody has open; further ones are told to try again later. */
    static final int MOST_OF_ONE_LOGIN = 50;

    /** Far longer than a page takes from being drawn to being connected. */
    private static final Duration NEWS_KEPT = Duration.ofMinutes(1);

    @Inject
    Clock clock;

    private final Map<String, OpenPage> byConnection = new ConcurrentHashMap<>();
    private final Map<String, Set<OpenPage>> byChannel = new ConcurrentHashMap<>();
    private final Map<UUID, Set<OpenPage>> byLogin = new ConcurrentHashMap<>();

    /** When each channel was told of a change the last time, for pages that were drawn before and connect only now. */
    private final Map<String, Instant> lastNews = new ConcurrentHashMap<>();

    /** Of a change that lasts: a page that connects only now is told how long ago it was. See {@link #tell}. */
    public void tellOfChange(Map<String, String> news, String whom) {
        lastNews.put(whom, clock.instant());
        tell(news, whom);
    }

    /** @param whom of {@link DeskChannel} */
    public void tell(Map<String, String> news, String whom) {
        var pages = byChannel.getOrDefault(whom, Set.of());
        if (!pages.isEmpty()) {
            var text = Json.write(news);
            pages.forEach(page -> page.tell(text));
        }
    }

    /** How many there are. */
    public int count() {
        return byConnection.size();
    }

    /** Ends the connections of a sign-in that is over: they hear nothing more. */
    public void closeOf(UUID login) {
        byLogin.getOrDefault(login, Set.of()).forEach(page -> page.dismiss(PushStatusMessage.SIGNED_OUT));
    }

    void open(Session connection, PushReceiver receiver) {
        var page = new OpenPage(connection, receiver, clock.instant());
        byConnection.put(connection.getId(), page);
        if (byLogin.getOrDefault(receiver.login(), Set.of()).size() >= MOST_OF_ONE_LOGIN) {
            page.dismiss(PushStatusMessage.TOO_MANY_PAGES);
            return;
        }
        add(byChannel, receiver.channel(), page);
        add(byLogin, receiver.login(), page);
        var now = clock.instant();
        var newsAgo = Optional.ofNullable(lastNews.get(receiver.channel())).map(last -> Duration.between(last, now));
        page.tell(PushStatusMessage.connected(newsAgo));
    }

    void closed(Session connection) {
        var page = byConnection.remove(connection.getId());
        if (page != null) {
            remove(byChannel, page.receiver().channel(), page);
            remove(byLogin, page.receiver().login(), page);
        }
    }

    /** Asks each page whether it is still there, and has those come anew that are open for long. */
    void ping() {
        var now = clock.instant();
        lastNews.values().removeIf(last -> last.isBefore(now.minus(NEWS_KEPT)));
        byConnection.values().forEach(page -> {
            if (page.isDismissed()) {
                page.close(CloseCodes.GOING_AWAY, "dismissed"); // it had time to close by itself
            } else if (page.isOver(now)) {
                page.dismiss(PushStatusMessage.CONNECT_AGAIN);
            } else {
                page.ping();
            }
        });
    }

    private static <K> void add(Map<K, Set<OpenPage>> pages, K key, OpenPage page) {
        pages.compute(key, (same, known) -> {
            Set<OpenPage> all = known == null ? ConcurrentHashMap.newKeySet() : known;
            all.add(page);
            return all;
        });
    }

    private static <K> void remove(Map<K, Set<OpenPage>> pages, K key, OpenPage page) {
        pages.computeIfPresent(key, (same, known) -> {
            known.remove(page);
            return known.isEmpty() ? null : known;
        });
    }
}

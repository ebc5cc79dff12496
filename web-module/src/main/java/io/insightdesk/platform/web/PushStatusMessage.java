package io.insightdesk.platform.web;

import java.time.Duration;
import java.util.Optional;

/** What {@code push.js} is told about its connection itself; all other messages are about tickets and people. */
enum PushStatusMessage {
    /**
     * From now on the page misses nothing. That its handshake was answered does not say so. See {@link #connected}.
     */
    CONNECTED("connected"),
    /** The sign-in has ended: the page need not come back. */
    SIGNED_OUT("signedOut"),
    /** The sign-in has too many pages open: this one may come again later. */
    TOO_MANY_PAGES("tooManyPages"),
    /** The connection is old: a new one proves the sign-in anew. */
    CONNECT_AGAIN("connectAgain");

    private final String kind;

    PushStatusMessage(String kind) {
        this.kind = kind;
    }

    /** @param newsAgo how long ago there was news for such a page; empty when it was long ago */
    static String connected(Optional<Duration> newsAgo) {
        return newsAgo.map(ago -> "{\"kind\":\"%s\",\"newsAgoMillis\":%d}".formatted(CONNECTED.kind, ago.toMillis()))
                .orElseGet(CONNECTED::text);
    }

    String text() {
        return "{\"kind\":\"" + kind + "\"}";
    }
}

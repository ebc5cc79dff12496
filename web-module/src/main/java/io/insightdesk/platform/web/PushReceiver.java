package io.insightdesk.platform.web;

import java.security.Principal;
import java.time.Instant;
import java.util.UUID;

/**
 * Whose pages a push connection tells, as its handshake proved.
 *
 * @param channel what is told, of {@link DeskChannel}
 * @param login the sign-in that opened the connection, and ends it
 * @param until when the sign-in is over by itself
 */
public record PushReceiver(String channel, UUID login, Instant until) implements Principal {

    @Override
    public String getName() {
        return channel;
    }
}

package io.insightdesk.platform.realtime;

import io.insightdesk.platform.Json;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;

/**
 * A message on its way between nodes.
 *
 * @param node who sent it, and so has delivered it to itself already
 */
public record Envelope(UUID node, RealtimeMessage message) {

    String toJson() {
        return Json.write(this);
    }

    /** @return empty when a node of another release, or a stranger, sent what this one can't read */
    static Optional<Envelope> fromJson(String json) {
        try {
            return Optional.ofNullable(Json.read(json, Envelope.class)).filter(Envelope::isWhole);
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private boolean isWhole() {
        return node != null
                && message != null
                && message.tenant() != null
                && message.topic() != null
                && message.subject() != null
                && message.audience() != null
                && message.audience().accounts() != null;
    }
}

package io.insightdesk.platform.realtime;

import io.insightdesk.platform.JsonText;
import jakarta.json.JsonException;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import java.util.Optional;
import java.util.UUID;

/** A message on its way between nodes. @param node who sent it, and so has delivered it to itself already */
public record Envelope(UUID node, RealtimeMessage message) {

    private static final Jsonb JSON = JsonbBuilder.create();

    String toJson() {
        return JSON.toJson(this);
    }

    /** @return empty when a node of another release, or a stranger, sent what this one can't read */
    static Optional<Envelope> fromJson(String json) {
        try {
            JsonText.object(json); // JSON-B would look for the end of a text that was cut off for ever
            return Optional.ofNullable(JSON.fromJson(json, Envelope.class)).filter(Envelope::isWhole);
        } catch (JsonException | JsonbException | IllegalArgumentException unreadable) {
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

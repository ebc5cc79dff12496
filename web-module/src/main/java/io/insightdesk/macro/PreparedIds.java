package io.insightdesk.macro;

import java.util.Optional;
import java.util.UUID;

/** Ids of what is prepared, as texts that came from outside. What is no id names nothing. */
final class PreparedIds {

    private PreparedIds() {}

    /** @throws MacroNotFoundException when no macro can have this id */
    static UUID macro(String text) {
        return parse(text).orElseThrow(() -> new MacroNotFoundException(text));
    }

    /** @throws CannedReplyNotFoundException when no canned reply can have this id */
    static UUID cannedReply(String text) {
        return parse(text).orElseThrow(() -> new CannedReplyNotFoundException(text));
    }

    private static Optional<UUID> parse(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}

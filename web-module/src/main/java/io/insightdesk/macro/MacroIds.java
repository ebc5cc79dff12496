package io.insightdesk.macro;

import io.insightdesk.platform.persistence.Ids;
import java.util.UUID;

/** Ids of what is prepared, as texts that came from outside. A malformed id counts as not found. */
final class MacroIds {

    private MacroIds() {}

    /** @throws MacroNotFoundException when no macro can have this id */
    static UUID macro(String text) {
        return Ids.find(text).orElseThrow(() -> new MacroNotFoundException(text));
    }

    /** @throws CannedReplyNotFoundException when no canned reply can have this id */
    static UUID cannedReply(String text) {
        return Ids.find(text).orElseThrow(() -> new CannedReplyNotFoundException(text));
    }
}

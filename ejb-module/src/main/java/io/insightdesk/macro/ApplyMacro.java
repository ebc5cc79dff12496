package io.insightdesk.macro;

import io.insightdesk.platform.Coded;
import java.util.Locale;

/**
 * How a macro is applied.
 *
 * @param reply {@code send} (also when not given) or {@code omit}: everything else is done now, without it
 * @param lastSeenSeq the last sequence number that the agent had read; a reply is held when others wrote since; without a
 *     reply it means nothing
 */
public record ApplyMacro(String reply, Integer lastSeenSeq) {

    /** What becomes of the macro's reply. */
    enum Reply implements Coded {
        SEND,
        OMIT;

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

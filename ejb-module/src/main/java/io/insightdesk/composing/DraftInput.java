package io.insightdesk.composing;

import io.insightdesk.ticket.Visibility;
import java.util.List;
import java.util.UUID;

/**
 * The draft of a message as submitted, not validated yet.
 *
 * @param bodyHtml rich text, sanitised when it is kept; {@code null} for plain text
 * @param uploads ids of files that go with it
 * @param macro of a reply: whose it was, or {@code null}
 */
public record DraftInput(Visibility visibility, String body, String bodyHtml, List<String> uploads, UUID macro) {

    /** Plain text alone. */
    public static DraftInput of(Visibility visibility, String body) {
        return new DraftInput(visibility, body, null, List.of(), null);
    }
}

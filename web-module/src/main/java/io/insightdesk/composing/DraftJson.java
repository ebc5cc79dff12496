package io.insightdesk.composing;

import io.insightdesk.ticket.Visibility;
import io.insightdesk.ticket.conversation.AttachedFile;
import io.insightdesk.ticket.conversation.AttachmentJson;
import java.util.List;
import java.util.UUID;

/**
 * A draft as {@code composer.js} gets it.
 *
 * @param kind {@code reply} or {@code note}
 * @param html {@code null} for plain text
 * @param uploads ids of files that go with it
 * @param macro whose reply it was, or {@code null}
 * @param files those of them that are still there
 */
public record DraftJson(
        String kind, String text, String html, List<String> uploads, UUID macro, List<AttachmentJson> files) {

    static final String NOTE = "note";
    static final String REPLY = "reply";

    static DraftJson of(Draft draft, List<AttachedFile> files) {
        return new DraftJson(
                draft.visibility() == Visibility.INTERNAL ? NOTE : REPLY,
                draft.body(),
                draft.bodyHtml().orElse(null),
                draft.uploads(),
                draft.macro().orElse(null),
                files.stream().map(AttachmentJson::of).toList());
    }
}

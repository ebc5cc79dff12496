package io.insightdesk.composing;

import io.insightdesk.ticket.AttachedFile;
import io.insightdesk.ticket.AttachmentJson;
import io.insightdesk.ticket.Visibility;
import java.util.List;

/**
 * A draft as {@code composer.js} keeps and gets it.
 *
 * @param kind {@code reply} or {@code note}
 * @param html {@code null} for plain text
 * @param uploads ids of files that go with it; sent by the page
 * @param files those of them that are still there; sent to the page
 */
public record DraftJson(String kind, String text, String html, List<String> uploads, List<AttachmentJson> files) {

    private static final String NOTE = "note";

    static DraftJson of(Draft draft, List<AttachedFile> files) {
        return new DraftJson(
                draft.visibility() == Visibility.INTERNAL ? NOTE : "reply",
                draft.body(),
                draft.bodyHtml().orElse(null),
                draft.uploads(),
                files.stream().map(AttachmentJson::of).toList());
    }

    Visibility visibility() {
        return NOTE.equals(kind) ? Visibility.INTERNAL : Visibility.PUBLIC;
    }

    /** Never {@code null}. */
    List<String> givenUploads() {
        return uploads == null ? List.of() : uploads;
    }
}

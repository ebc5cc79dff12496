package io.insightdesk.composing;

import io.insightdesk.ticket.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody has begun to write.
 *
 * @param body plain text
 * @param bodyHtml the same as sanitised HTML, where rich text was written
 * @param uploads ids of the files that go with it
 * @param macro whose reply it was; what else that says is done when the draft is sent
 * @param returned why it came back, for a reply that was to leave already
 */
public record Draft(
        Visibility visibility,
        String body,
        Optional<String> bodyHtml,
        List<String> uploads,
        Optional<UUID> macro,
        Optional<ReturnReason> returned) {

    boolean isEmpty() {
        return body.isBlank() && uploads.isEmpty();
    }
}

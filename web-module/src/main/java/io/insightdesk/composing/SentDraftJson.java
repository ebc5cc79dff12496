package io.insightdesk.composing;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.persistence.Ids;
import io.insightdesk.ticket.Visibility;
import java.util.List;
import java.util.UUID;

/**
 * A draft as {@code composer.js} sends it to be kept.
 *
 * @param kind {@code reply} or {@code note}
 * @param html {@code null} for plain text
 * @param uploads ids of files that go with it
 * @param macro the id of the one whose reply it was, or {@code null}
 */
public record SentDraftJson(String kind, String text, String html, List<String> uploads, String macro) {

    DraftInput input() {
        return new DraftInput(visibility(), text, html, uploads == null ? List.of() : uploads, macroId());
    }

    private Visibility visibility() {
        if (DraftJson.NOTE.equals(kind)) {
            return Visibility.INTERNAL;
        }
        if (DraftJson.REPLY.equals(kind)) {
            return Visibility.PUBLIC;
        }
        throw new InvalidInputException(
                FieldError.of("kind", Rule.NOT_ONE_OF, DraftJson.REPLY + ", " + DraftJson.NOTE));
    }

    private UUID macroId() {
        return macro == null
                ? null
                : Ids.find(macro).orElseThrow(() -> new InvalidInputException(FieldError.of("macro", Rule.UNKNOWN)));
    }
}

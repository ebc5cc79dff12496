package io.insightdesk.macro;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Optional;

/**
 * What applying a macro would do now.
 *
 * @param changes of the ticket's fields, each field once; only what would be different
 */
public record MacroPreview(
        String name, Optional<RenderedText> reply, Optional<RenderedText> note, List<Change> changes) {

    /**
     * One field's change.
     *
     * @param field the field's name as in the API: {@code assignee}, {@code customFields.device}
     * @param before a code, a person's or team's name, or tags and codes with commas between; {@code null} for nothing
     */
    public record Change(
            String field, @Nullable String before, @Nullable String after) {}
}

package io.insightdesk.macro;

import jakarta.annotation.Nullable;
import java.util.List;

/**
 * What applying a macro would do now.
 *
 * @param reply {@code null} when the macro has none; so also {@code note}
 */
public record MacroPreviewJson(
        String name,
        @Nullable RenderedTextJson reply,
        @Nullable RenderedTextJson note,
        List<MacroPreview.Change> changes) {

    static MacroPreviewJson of(MacroPreview preview) {
        return new MacroPreviewJson(
                preview.name(),
                preview.reply().map(RenderedTextJson::of).orElse(null),
                preview.note().map(RenderedTextJson::of).orElse(null),
                preview.changes());
    }
}

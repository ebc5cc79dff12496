package io.insightdesk.macro;

import io.insightdesk.platform.input.OnCreate;
import io.insightdesk.platform.input.PlainText;
import jakarta.validation.constraints.NotNull;

/**
 * A canned reply as submitted, not validated yet. In a new one a missing {@code shared} means the caller's own; in a
 * change
 * {@code null} leaves a part as it is, and either text replaces both.
 *
 * @param shortName as typed after the slash, with or without it
 * @param bodyHtml rich text instead of {@code body}
 */
public record CannedReplyDraft(
        @NotNull(groups = OnCreate.class) @PlainText(max = 40)
        String shortName,

        Boolean shared,
        String body,
        String bodyHtml) {}

package io.insightdesk.macro;

import io.insightdesk.platform.web.api.MergePatch;

/** Parts of a canned reply to be changed. @param body replaces the rich text too */
@MergePatch
public record PatchCannedReplyJson(String shortName, Boolean shared, String body, String bodyHtml) {

    CannedReplyDraft draft() {
        return new CannedReplyDraft(shortName, shared, body, bodyHtml);
    }
}

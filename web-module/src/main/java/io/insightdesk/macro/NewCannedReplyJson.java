package io.insightdesk.macro;

/** A canned reply to be made. @param shared the caller's own when missing */
public record NewCannedReplyJson(String shortName, Boolean shared, String body, String bodyHtml) {

    CannedReplyDraft draft() {
        return new CannedReplyDraft(shortName, shared, body, bodyHtml);
    }
}

package io.insightdesk.macro;

/**
 * A canned reply as submitted, not validated yet. In a new one a missing {@code shared} means the caller's own; in a
 * change
 * {@code null} leaves a part as it is, and either text replaces both.
 *
 * @param bodyHtml rich text instead of {@code body}
 */
public record CannedReplyDraft(String shortName, Boolean shared, String body, String bodyHtml) {}

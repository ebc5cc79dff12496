package io.insightdesk.macro;

/**
 * A prepared text with a ticket's values in the place of its placeholders.
 *
 * @param body the words alone
 * @param bodyHtml the same as HTML that is safe to show
 * @param rich whether it was prepared as rich text
 */
public record RenderedText(String body, String bodyHtml, boolean rich) {}

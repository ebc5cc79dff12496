package io.insightdesk.macro;

/**
 * A prepared text with a ticket's values.
 *
 * @param bodyHtml safe to show as it is
 */
public record RenderedTextJson(String body, String bodyHtml) {

    static RenderedTextJson of(RenderedText text) {
        return new RenderedTextJson(text.body(), text.bodyHtml());
    }
}

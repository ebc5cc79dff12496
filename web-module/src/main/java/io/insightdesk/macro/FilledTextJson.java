package io.insightdesk.macro;

/** A prepared text with a ticket's values. @param bodyHtml safe to show as it is */
public record FilledTextJson(String body, String bodyHtml) {

    static FilledTextJson of(FilledText text) {
        return new FilledTextJson(text.body(), text.bodyHtml());
    }
}

package io.insightdesk.notification;

import java.util.Locale;
import java.util.Optional;

/**
 * The content of a mail in the reader's language, before it is rendered as text or HTML. Everything is plain text but
 * for a quote that was written as rich text.
 *
 * @param quote what somebody wrote, shown set off from our own words
 * @param link where the button leads
 */
record MailContent(
        Locale language,
        String brand,
        String brandColor,
        String subject,
        String heading,
        String greeting,
        String intro,
        Optional<Quote> quote,
        String action,
        String link,
        String footer) {

    /**
     * @param author who wrote it
     * @param html the same as sanitised HTML, where rich text was written
     */
    record Quote(String author, String text, Optional<String> html) {}
}

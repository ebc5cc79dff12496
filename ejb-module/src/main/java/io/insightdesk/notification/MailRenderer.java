package io.insightdesk.notification;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Renders mails as plain text and as HTML, in which everything that people wrote is escaped, or was sanitised before.
 */
final class MailRenderer {

    private static final Template TEXT = template("mail.txt.mustache", false);
    private static final Template HTML = template("mail.html.mustache", true);

    private static final String DARK_INK = "#14161f";
    private static final String LIGHT_INK = "#ffffff";

    private MailRenderer() {}

    static String text(MailContent letter) {
        return TEXT.execute(values(letter));
    }

    static String html(MailContent letter) {
        return HTML.execute(values(letter));
    }

    private static Map<String, Object> values(MailContent letter) {
        var values = new HashMap<String, Object>();
        values.put("language", letter.language().toLanguageTag());
        values.put("brand", letter.brand());
        values.put("color", letter.brandColor());
        values.put("ink", inkOn(letter.brandColor()));
        values.put("heading", letter.heading());
        values.put("greeting", letter.greeting());
        values.put("intro", letter.intro());
        values.put("quoted", letter.quote().isPresent());
        values.put("author", letter.quote().map(MailContent.Quote::author).orElse(""));
        values.put("quote", letter.quote().map(MailContent.Quote::text).orElse(""));
        values.put("rich", letter.quote().flatMap(MailContent.Quote::html).orElse(""));
        values.put("action", letter.action());
        values.put("link", letter.link());
        values.put("footer", letter.footer());
        return values;
    }

    /** Black or white, whichever has more contrast with the colour (relative luminance of WCAG 2.2). */
    static String inkOn(String color) {
        var luminance = 0.2126 * linear(color, 1) + 0.7152 * linear(color, 3) + 0.0722 * linear(color, 5);
        return luminance > 0.179 ? DARK_INK : LIGHT_INK;
    }

    private static double linear(String color, int position) {
        var share = Integer.parseInt(color.substring(position, position + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static Template template(String name, boolean escapeHtml) {
        try (var stream = MailRenderer.class.getResourceAsStream(name);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return Mustache.compiler()
                    .emptyStringIsFalse(true)
                    .escapeHTML(escapeHtml)
                    .compile(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

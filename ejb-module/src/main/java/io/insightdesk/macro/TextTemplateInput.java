package io.insightdesk.macro;

import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.Text;
import io.insightdesk.ticket.conversation.MessageHtml;
import io.insightdesk.ticket.conversation.MessageInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Checks texts with placeholders: their length, and that each placeholder is known. */
@ApplicationScoped
public class TextTemplateInput {

    /** Far below a message's length, so that values have room. */
    public static final int LONGEST_TEXT = 20_000;

    @Inject
    MessageHtml html;

    /** @param rich instead of {@code plain}; blank or {@code null} for a plain text */
    TextTemplate check(InputCheck check, String at, String plain, String htmlAt, String rich) {
        if (Text.isBlank(rich)) {
            var text = check.text(at, plain, LONGEST_TEXT);
            requireKnownPlaceholders(check, at, text);
            return new TextTemplate(text, Optional.empty());
        }
        if (rich.length() > MessageInput.LONGEST_MARKUP) {
            check.wrong(htmlAt, Rule.TOO_LONG, MessageInput.LONGEST_MARKUP);
            return new TextTemplate("", Optional.empty());
        }
        var safe = html.sanitiseTemplate(Text.clean(rich));
        if (safe.length() > 2 * LONGEST_TEXT) {
            check.wrong(htmlAt, Rule.TOO_LONG, 2 * LONGEST_TEXT);
        }
        var words = check.text(htmlAt, html.words(safe), LONGEST_TEXT);
        requireKnownPlaceholders(check, htmlAt, safe);
        return new TextTemplate(words, Optional.of(safe));
    }

    private static void requireKnownPlaceholders(InputCheck check, String at, String text) {
        Placeholder.unknownIn(text).stream()
                .findFirst()
                .ifPresent(unknown -> check.wrong(at, Rule.UNKNOWN_PLACEHOLDER, unknown, Placeholder.allTags()));
    }
}

package io.insightdesk.ticket.conversation;

import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.Text;
import io.insightdesk.ticket.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Checks of the messages that people send: lengths, rich text, mentions. */
@ApplicationScoped
public class MessageInput {

    public static final int LONGEST_BODY = 65_536;

    /**
     * Characters of HTML that are read, and kept once they are sanitised: word processors write twenty times as much as
     * people read. What people read has at most {@link #LONGEST_BODY}.
     */
    public static final int LONGEST_MARKUP = 8 * LONGEST_BODY;

    static final int LONGEST_CLIENT_ID = 100;

    @Inject
    MessageHtml html;

    /** A message's text, plain and, where rich text was sent, sanitised. */
    public record Body(String plain, Optional<String> rich) {}

    public Body body(InputCheck check, String plain, String rich) {
        return body(check, plain, rich, Visibility.PUBLIC);
    }

    /** In notes rich text may mention colleagues. */
    public Body body(InputCheck check, String plain, String rich, Visibility visibility) {
        if (Text.isBlank(rich)) {
            return new Body(check.text("body", plain, LONGEST_BODY), Optional.empty());
        }
        if (rich.length() > LONGEST_MARKUP) {
            check.wrong("bodyHtml", Rule.TOO_LONG, LONGEST_MARKUP);
            return new Body("", Optional.empty());
        }
        var clean = Text.clean(rich);
        var safe = visibility == Visibility.INTERNAL ? html.sanitiseNote(clean) : html.sanitise(clean);
        if (safe.length() > LONGEST_MARKUP) {
            check.wrong("bodyHtml", Rule.TOO_LONG, LONGEST_MARKUP);
        }
        if (Mentions.in(safe).size() > Mentions.MOST) {
            check.wrong("bodyHtml", Rule.TOO_MANY, Mentions.MOST);
        }
        var words = Text.isBlank(plain) ? html.words(safe) : plain;
        return new Body(check.text("bodyHtml", words, LONGEST_BODY), Optional.of(safe));
    }
}

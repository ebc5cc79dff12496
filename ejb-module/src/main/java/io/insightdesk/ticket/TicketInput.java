package io.insightdesk.ticket;

import io.insightdesk.account.EmailAddress;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Checks of what people send about tickets: lengths, words, tags, mail addresses, rich text. */
@ApplicationScoped
public class TicketInput {

    public static final int LONGEST_BODY = 65_536;
    static final int LONGEST_CLIENT_ID = 100;
    static final int LONGEST_TAG = 50;
    static final int MOST_TAGS = 30;

    @Inject
    MessageHtml html;

    /** A message's text, plain and, where rich text was sent, sanitised. */
    record Body(String plain, Optional<String> rich) {}

    Body body(InputCheck check, String plain, String rich) {
        return body(check, plain, rich, Visibility.PUBLIC);
    }

    /** In notes rich text may mention colleagues. */
    Body body(InputCheck check, String plain, String rich, Visibility visibility) {
        if (rich == null || rich.isBlank()) {
            return new Body(check.text("body", plain, LONGEST_BODY), Optional.empty());
        }
        if (rich.length() > LONGEST_BODY) {
            check.wrong("bodyHtml", Rule.TOO_LONG, LONGEST_BODY);
            return new Body("", Optional.empty());
        }
        var clean = Text.clean(rich);
        var safe = visibility == Visibility.INTERNAL ? html.sanitiseNote(clean) : html.sanitise(clean);
        if (Mentions.in(safe).size() > Mentions.MOST) {
            check.wrong("bodyHtml", Rule.TOO_MANY, Mentions.MOST);
        }
        var words = plain == null || plain.isBlank() ? html.words(safe) : plain;
        return new Body(check.text("bodyHtml", words, LONGEST_BODY), Optional.of(safe));
    }

    /**
     * Tags in lower case, each once, in the order given.
     *
     * @param at where {@code check} is told what is wrong
     */
    List<String> tags(InputCheck check, String at, List<String> given) {
        if (given == null) {
            return List.of();
        }
        var tags = new LinkedHashSet<String>();
        for (var word : given) {
            var tag = Text.line(word).toLowerCase(Locale.ROOT);
            if (tag.codePointCount(0, tag.length()) > LONGEST_TAG) {
                check.wrong(at, Rule.TOO_LONG, LONGEST_TAG);
            } else if (tag.contains(",")) {
                check.wrong(at, Rule.MALFORMED);
            } else if (!tag.isEmpty()) {
                tags.add(tag);
            }
        }
        if (tags.size() > MOST_TAGS) {
            check.wrong(at, Rule.TOO_MANY, MOST_TAGS);
        }
        return List.copyOf(tags);
    }

    Optional<EmailAddress> email(InputCheck check, String field, String given) {
        if (given == null || given.isBlank()) {
            return Optional.empty();
        }
        if (!EmailAddress.isValid(given)) {
            check.wrong(field, Rule.NOT_AN_EMAIL);
            return Optional.empty();
        }
        return Optional.of(new EmailAddress(given));
    }
}

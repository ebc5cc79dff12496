package io.insightdesk.ticket.patch;

import io.insightdesk.account.EmailAddress;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.Text;
import io.insightdesk.ticket.Tag;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Checks of what people send about tickets: tags and mail addresses. */
@ApplicationScoped
public class TicketInput {

    static final int LONGEST_TAG = 50;
    static final int MOST_TAGS = 30;

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
            var tag = Tag.of(word);
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

    public Optional<EmailAddress> email(InputCheck check, String field, String given) {
        if (Text.isBlank(given)) {
            return Optional.empty();
        }
        if (!EmailAddress.isValid(given)) {
            check.wrong(field, Rule.NOT_AN_EMAIL);
            return Optional.empty();
        }
        return Optional.of(new EmailAddress(given));
    }
}

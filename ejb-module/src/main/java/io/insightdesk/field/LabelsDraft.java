package io.insightdesk.field;

import io.insightdesk.platform.Labels;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.Text;
import java.util.Optional;

/** Labels as submitted, not validated yet; one language is enough. */
public record LabelsDraft(String en, String de) {

    /** @param field the name's field in errors; each language is a field in it */
    public Optional<Labels> check(InputCheck check, String field) {
        var english = check.optionalLine(field + ".en", en, Labels.LONGEST);
        var german = check.optionalLine(field + ".de", de, Labels.LONGEST);
        if (english.isEmpty() && german.isEmpty()) {
            check.wrong(field, Rule.REQUIRED);
            return Optional.empty();
        }
        return Optional.of(new Labels(english.orElse(null), german.orElse(null)));
    }

    /** Nothing in any language is no name. */
    public static Optional<Labels> optional(InputCheck check, String field, LabelsDraft given) {
        return isBlank(given.en) && isBlank(given.de) ? Optional.empty() : given.check(check, field);
    }

    private static boolean isBlank(String text) {
        return Text.line(text).isEmpty();
    }

    public static Optional<Labels> required(InputCheck check, String field, LabelsDraft given) {
        return (given == null ? new LabelsDraft(null, null) : given).check(check, field);
    }
}

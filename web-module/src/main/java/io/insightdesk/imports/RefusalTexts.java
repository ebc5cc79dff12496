package io.insightdesk.imports;

import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.web.ErrorMessages;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Why a row is refused, in words. */
final class RefusalTexts {

    private RefusalTexts() {}

    /** Names the file's word where the field takes certain words only. Without the field's name. */
    static String wording(RowError error, Locale locale) {
        if (error.rule() != Rule.NOT_ONE_OF || error.given() == null) {
            return ErrorMessages.wording(error.error(), locale);
        }
        var pattern =
                ResourceBundle.getBundle("io.insightdesk.imports.texts", locale).getString("unknown.word");
        return new MessageFormat(pattern, locale)
                .format(new Object[] {error.given(), error.arguments().get(0)});
    }
}

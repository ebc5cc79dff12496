package io.insightdesk.notification;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of mails in one language; English where there is no other. */
final class MailTexts {

    private static final ResourceBundle.Control NO_SYSTEM_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;

    MailTexts(Locale language) {
        words = ResourceBundle.getBundle(
                MailTexts.class.getPackageName() + ".mails",
                language,
                MailTexts.class.getClassLoader(),
                NO_SYSTEM_LANGUAGE);
    }

    /** The language that the words really are in. */
    Locale language() {
        return words.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : words.getLocale();
    }

    String say(String key, Object... values) {
        return new MessageFormat(words.getString(key), language()).format(values);
    }
}

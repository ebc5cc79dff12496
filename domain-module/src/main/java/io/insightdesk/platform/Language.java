package io.insightdesk.platform;

import java.util.List;
import java.util.Locale;

/**
 * A language that the pages speak, named in itself.
 *
 * @param code ISO 639-1
 */
public record Language(String code, String name) {

    public static final List<Language> ALL = List.of(new Language("en", "English"), new Language("de", "Deutsch"));

    /** The first of the wanted languages that is spoken, else English. */
    public static Locale firstSpoken(List<Locale> wanted) {
        return wanted.stream().filter(Language::isSpoken).findFirst().orElse(Locale.ENGLISH);
    }

    public static boolean isSpoken(String code) {
        return ALL.stream().anyMatch(language -> language.code.equals(code));
    }

    public static boolean isSpoken(Locale locale) {
        return isSpoken(locale.getLanguage());
    }
}

package io.insightdesk.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Locale;

/**
 * What a tenant calls something of its own, in the languages of the pages. One is enough and stands in for the other.
 *
 * @param en in English, or {@code null}
 * @param de in German, or {@code null}
 */
@JsonInclude(Include.NON_NULL) // rows in databases are stored without them
public record Labels(String en, String de) {

    public static final int LONGEST = 80;

    public Labels {
        if (en == null && de == null) {
            throw new IllegalArgumentException("a label is needed in at least one language");
        }
    }

    /** The same in every language. */
    public static Labels of(String label) {
        return new Labels(label, null);
    }

    public String in(Locale reader) {
        var german = reader.getLanguage().equals(Locale.GERMAN.getLanguage());
        return german && de != null || en == null ? de : en;
    }
}

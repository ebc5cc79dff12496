package io.insightdesk.platform.web;

import io.insightdesk.platform.input.PersonName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.regex.Pattern;

/** Avatars: initials, and a colour that stays the same for the same name. */
@Named
@ApplicationScoped
public class Avatars {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final List<String> TINTS = List.of("", "g", "w", "i");

    /** "Carla Mendes" is CM, "Ana" is A, nobody is a dash. */
    public String initials(String name) {
        if (name == null || name.isBlank()) {
            return "–";
        }
        var words = BLANKS.split(name.strip());
        var last = words.length > 1 ? first(words[words.length - 1]) : "";
        return first(words[0]) + last;
    }

    /** The name that one is greeted with: the first, if it can be told. */
    public String given(String name) {
        return PersonName.first(name);
    }

    /** The style class of the circle. */
    public String colorClass(String name) {
        return name == null || name.isBlank() ? "none" : TINTS.get(Math.floorMod(name.hashCode(), TINTS.size()));
    }

    private static String first(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.ROOT);
    }
}

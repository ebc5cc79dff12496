package io.insightdesk.platform.input;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of people, as they and their mail programs write them. */
public final class PersonName {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F]+");
    private static final String QUOTES = "\"'“”„‘’‚«»‹›()[]";

    /** Before a name, in small letters, with or without full stops. */
    private static final Set<String> TITLES = Set.of(
            "herr",
            "herrn",
            "frau",
            "fräulein",
            "mr",
            "mrs",
            "ms",
            "miss",
            "mx",
            "sir",
            "madam",
            "dr",
            "prof",
            "professor",
            "doctor",
            "doktor",
            "dr-ing",
            "dipl-ing",
            "dipl-inform",
            "dipl-kfm",
            "drs",
            "dhr",
            "mevr",
            "mevrouw",
            "monsieur",
            "madame",
            "mme",
            "mlle",
            "señor",
            "señora",
            "sra",
            "srta",
            "signor",
            "signora",
            "dott",
            "dottssa");

    /** Before a name with a full stop; without it they may be names. */
    private static final Set<String> ABBREVIATED_TITLES = Set.of("mag", "ing", "ir", "sig", "sr", "m");

    /** Behind a name and a comma, in small letters: no first name. */
    private static final Set<String> SUFFIXES = Set.of(
            "jr",
            "sr",
            "ii",
            "iii",
            "iv",
            "phd",
            "md",
            "mba",
            "msc",
            "bsc",
            "llm",
            "esq",
            "cpa",
            "dipl-ing",
            "dr",
            "prof");

    /** At the end of a company's name, in small letters. */
    private static final Set<String> LEGAL_FORMS = Set.of(
            "gmbh", "ag", "kg", "ohg", "ug", "gbr", "mbh", "ev", "eg", "inc", "ltd", "llc", "llp", "plc", "corp", "bv",
            "nv", "sarl", "sas", "spa", "srl", "oy", "ab", "aps");

    /** What a last name may begin with. */
    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "vom", "zu", "zum", "zur", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "la",
            "le", "el", "al", "bin", "ibn", "ter", "ten");

    private static final Set<UnicodeScript> FAMILY_FIRST =
            Set.of(UnicodeScript.HAN, UnicodeScript.HANGUL, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

    private PersonName() {}

    /**
     * The name that one is greeted with: "Hans" of "Müller, Hans", "Anna" of "Dr. Anna Weber". The whole name if that can't be
     * told: of a title with a last name, of initials, of a company, of a part of a mail address, of names in scripts that
     * put the family first.
     */
    public static String first(String name) {
        var whole = Text.trim(name);
        var text = beforeBracket(whole);
        var comma = text.indexOf(',');
        var isLastNameFirst = comma > 0 && hasGivenName(text.substring(comma + 1));
        var words = words(isLastNameFirst ? text.substring(comma + 1) : text.replace(',', ' '));
        var titles = titles(words);
        var names = words.subList(titles, words.size());
        var isLastNameAlone = titles > 0 && names.size() == 1 && !isLastNameFirst;
        return names.isEmpty() || isLastNameAlone || !isFirstName(names) ? whole : bare(names.get(0));
    }

    private static String beforeBracket(String name) {
        var bracket = name.indexOf('(');
        return bracket > 0 ? name.substring(0, bracket) : name;
    }

    /** Whether not all that stands behind the comma belongs to a title or to a company. */
    private static boolean hasGivenName(String behind) {
        return words(behind).stream().map(PersonName::plain).anyMatch(word -> !SUFFIXES.contains(word))
                && !isCompany(words(behind));
    }

    private static List<String> words(String text) {
        return Arrays.stream(BLANKS.split(text))
                .filter(word -> !bare(word).isEmpty())
                .toList();
    }

    /** How many words say who somebody is before they say the name; "med." and the like only behind another one. */
    private static int titles(List<String> words) {
        var count = 0;
        while (count < words.size() && isTitle(words.get(count), count > 0)) {
            count++;
        }
        return count;
    }

    private static boolean isTitle(String word, boolean follows) {
        var isAbbreviated = word.endsWith(".");
        return TITLES.contains(plain(word))
                || isAbbreviated && ABBREVIATED_TITLES.contains(plain(word))
                || isAbbreviated && follows && Character.isLowerCase(word.codePointAt(0));
    }

    private static boolean isFirstName(List<String> names) {
        var name = bare(names.get(0));
        return !isCompany(names)
                && !isLastNamesBeginning(names)
                && name.codePointCount(0, name.length()) > 1
                && name.codePoints().allMatch(PersonName::isOfName)
                && !FAMILY_FIRST.contains(UnicodeScript.of(name.codePointAt(0)));
    }

    private static boolean isCompany(List<String> words) {
        return !words.isEmpty() && LEGAL_FORMS.contains(plain(words.get(words.size() - 1)));
    }

    /** "von Stein", "Van der Berg"; but Van is a first name, too. */
    private static boolean isLastNamesBeginning(List<String> names) {
        return names.size() > 1
                && (PARTICLES.contains(names.get(0))
                        || PARTICLES.contains(plain(names.get(0))) && PARTICLES.contains(names.get(1)));
    }

    private static boolean isOfName(int point) {
        return Character.isLetter(point)
                || "-'’‐".indexOf(point) >= 0
                || Character.getType(point) == Character.NON_SPACING_MARK
                || Character.getType(point) == Character.COMBINING_SPACING_MARK;
    }

    /** Without the quotes around it. */
    private static String bare(String word) {
        var start = 0;
        var end = word.length();
        while (start < end && QUOTES.indexOf(word.charAt(start)) >= 0) {
            start++;
        }
        while (start < end && QUOTES.indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(start, end);
    }

    /** In small letters, without full stops. */
    private static String plain(String word) {
        return bare(word).replace(".", "").toLowerCase(Locale.ROOT);
    }
}

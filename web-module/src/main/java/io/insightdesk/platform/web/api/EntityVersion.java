package io.insightdesk.platform.web.api;

import jakarta.ws.rs.core.EntityTag;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Versions as entity tags (RFC 9110, 8.8.3): {@code "7"}, or {@code "7-1f0c"} when the representation shows more than the
 * version counts. A change is refused by the version alone, so {@code If-Match: "7"} fits both.
 */
public final class EntityVersion {

    private static final String ONE = "(?:W/)?\"[\\x21\\x23-\\x7e]*+\"";
    private static final Pattern LIST = Pattern.compile(ONE + "(?:\\s*+,\\s*+" + ONE + ")*+");
    private static final Pattern OURS = Pattern.compile("\"([0-9]{1,18})(-[0-9a-f]+)?\"");
    private static final OptionalLong ANY = OptionalLong.empty();
    private static final OptionalLong NEVER = OptionalLong.of(-1);

    private EntityVersion() {}

    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** @param shown what the representation shows that changes without a new version */
    public static EntityTag tag(long version, List<?> shown) {
        return new EntityTag(text(version, shown));
    }

    static String text(long version, List<?> shown) {
        return shown.isEmpty() ? Long.toString(version) : version + "-" + Integer.toHexString(shown.hashCode());
    }

    /**
     * The version that a change is based on.
     *
     * @param current of several tags, the one that is asked for if it is among them
     * @return empty for {@code *}: whatever there is
     * @throws MissingVersionException without the header
     * @throws MalformedCallException when it is not a list of entity tags
     */
    public static OptionalLong expected(String ifMatch, long current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new MissingVersionException();
        }
        var given = ifMatch.strip();
        if (given.equals("*")) {
            return ANY;
        }
        if (!LIST.matcher(given).matches()) {
            throw new MalformedCallException("If-Match must be an entity tag in quotes, or *.");
        }
        return Arrays.stream(given.split(","))
                .map(tag -> OURS.matcher(tag.strip()))
                .filter(Matcher::matches)
                .map(ours -> Long.valueOf(ours.group(1)))
                .reduce((one, other) -> other == current ? other : one)
                .map(OptionalLong::of)
                .orElse(NEVER); // weak and foreign tags fit nothing
    }
}

package io.insightdesk.platform.paging;

import io.insightdesk.platform.persistence.Ids;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * Where a page of a list ended, as one word for an address.
 *
 * @param order how the list is ordered: a cursor of another order leads nowhere
 * @param value the last row's value in that order, of the order's {@link CursorType}
 * @param id the last row's id, which makes the order total
 */
public record Cursor(String order, Object value, UUID id) {

    private static final String PARAMETER = "cursor";
    private static final String DIVIDER = "|";
    private static final int LONGEST = 300;

    /** @throws MalformedQueryException for a word that no page of this order gave */
    public static Cursor parse(String word, String order, CursorType type) {
        var parts = decode(word).split("\\|", -1);
        if (parts.length != 3 || !parts[0].equals(order)) {
            throw unknown();
        }
        return new Cursor(
                order,
                type.read(parts[1]).orElseThrow(Cursor::unknown),
                Ids.find(parts[2]).orElseThrow(Cursor::unknown));
    }

    /**
     * The cursor of a list that an id alone orders.
     *
     * @throws MalformedQueryException for what is no id
     */
    public static UUID id(String word) {
        return Ids.find(word).orElseThrow(Cursor::unknown);
    }

    public String word(CursorType type) {
        var text = order + DIVIDER + type.write(value) + DIVIDER + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String word) {
        if (word.length() > LONGEST) {
            throw unknown();
        }
        try {
            return new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            throw unknown();
        }
    }

    private static MalformedQueryException unknown() {
        return new MalformedQueryException(PARAMETER, "this cursor does not belong to this list in this order");
    }
}

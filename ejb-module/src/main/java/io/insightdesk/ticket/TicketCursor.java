package io.insightdesk.ticket;

import io.insightdesk.platform.paging.MalformedQueryException;
import io.insightdesk.ticket.TicketRowRepository.Keyed;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;

/** Where a page of tickets ended: the order, the last row's sort value and its id, as one word for an address. */
record TicketCursor(TicketSort sort, String value, UUID id) {

    private static final Pattern INSTANT_OR_NUMBER = Pattern.compile(
            "infinity|[0-9]{1,18}|[0-9]{4,6}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?\\+[0-9:]{2,5}");

    static TicketCursor of(TicketSort sort, Keyed last) {
        return new TicketCursor(sort, last.sortValue(), last.row().id());
    }

    /** @throws MalformedQueryException for a word that no page of this order gave */
    static TicketCursor parse(String word, TicketSort sort) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8).split("\\|", -1);
            if (parts.length == 3
                    && parts[0].equals(sort.toString())
                    && INSTANT_OR_NUMBER.matcher(parts[1]).matches()) {
                return new TicketCursor(sort, parts[1], UUID.fromString(parts[2]));
            }
        } catch (IllegalArgumentException malformed) {
            throw unknown();
        }
        throw unknown();
    }

    private static MalformedQueryException unknown() {
        return new MalformedQueryException("cursor", "this cursor is not from a page of this list in this order");
    }

    @Override
    public String toString() {
        var text = sort + "|" + value + "|" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

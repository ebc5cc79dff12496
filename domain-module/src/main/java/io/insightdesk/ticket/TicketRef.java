package io.insightdesk.ticket;

import io.insightdesk.platform.persistence.Ids;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;

/** How people and programs name a ticket: {@code ACME-1042}, {@code 1042}, or its UUID. */
public record TicketRef(Optional<UUID> id, Optional<String> prefix, OptionalLong number) {

    private static final Pattern NUMBER = Pattern.compile("(?:([A-Z][A-Z0-9]{1,9})-)?([0-9]{1,15})");

    public static TicketRef of(UUID id) {
        return new TicketRef(Optional.of(id), Optional.empty(), OptionalLong.empty());
    }

    /** @throws TicketNotFoundException when the text can't name any ticket */
    public static TicketRef parse(String text) {
        var matcher = NUMBER.matcher(text.toUpperCase(Locale.ROOT));
        if (matcher.matches()) {
            var number = OptionalLong.of(Long.parseLong(matcher.group(2)));
            return new TicketRef(Optional.empty(), Optional.ofNullable(matcher.group(1)), number);
        }
        return Ids.find(text).map(TicketRef::of).orElseThrow(() -> new TicketNotFoundException(text));
    }

    /** Whether it names a ticket of a help desk with another prefix than {@code own}. */
    public boolean hasOtherPrefix(String own) {
        return prefix.filter(named -> !named.equals(own)).isPresent();
    }

    @Override
    public String toString() {
        return id.map(UUID::toString).orElseGet(() -> prefix.map(p -> p + "-").orElse("") + number.getAsLong());
    }
}

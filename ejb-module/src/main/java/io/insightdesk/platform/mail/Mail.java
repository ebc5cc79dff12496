package io.insightdesk.platform.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A mail, written as plain text and as HTML.
 *
 * @param from the tenant's address and name; answers go there too
 * @param to at least one; where there are several, none of them is told who else got it
 * @param id the Message-ID with its angle brackets; the same each time this mail is tried again
 * @param thread the Message-ID of the mail that began the conversation, unless this one does
 */
public record Mail(
        Mailbox from,
        List<Mailbox> to,
        String subject,
        String text,
        String html,
        String id,
        Optional<String> thread,
        Instant date) {

    /** An address and the name of whom it belongs to; empty for an address alone. */
    public record Mailbox(String address, String name) {

        /** The part behind the {@code @}. */
        public String domain() {
            return address.substring(address.lastIndexOf('@') + 1);
        }
    }
}

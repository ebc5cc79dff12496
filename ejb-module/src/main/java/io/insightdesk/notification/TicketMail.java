package io.insightdesk.notification;

import io.insightdesk.platform.jobs.JobKind;
import io.insightdesk.platform.jobs.Lane;
import java.util.List;
import java.util.UUID;

/**
 * One mail about a ticket.
 *
 * @param message what it tells of: the reply, or a new ticket's first message
 * @param recipients one person, or several of the desk who read the same language
 */
public record TicketMail(Occasion occasion, UUID ticket, UUID message, List<UUID> recipients) {

    static final JobKind<TicketMail> KIND = new JobKind<>("notification.mail", Lane.DELIVERY, TicketMail.class);

    /** Why it is written. The names are keys of the texts. */
    public enum Occasion {
        /** To the customer: we have your request. */
        RECEIVED("received", "/portal/requests/"),
        /** To the customer: a reply came. */
        ANSWERED("answered", "/portal/requests/"),
        /** To agents: a new ticket. */
        SUBMITTED("submitted", "/agent/tickets/"),
        /** To agents: the customer replied. */
        REPLIED("replied", "/agent/tickets/"),
        /** To who follows the ticket: a public reply of anybody else. */
        FOLLOWED("followed", "/agent/tickets/"),
        /** To a colleague whom a note names; the only mail that quotes a note. */
        MENTIONED("mentioned", "/agent/tickets/");

        private final String key;
        private final String path;

        Occasion(String key, String path) {
            this.key = key;
            this.path = path;
        }

        String key() {
            return key;
        }

        /** The page that the mail leads to, without the ticket's number. */
        String path() {
            return path;
        }

        boolean isForCustomer() {
            return this == RECEIVED || this == ANSWERED;
        }

        boolean isAboutNote() {
            return this == MENTIONED;
        }

        boolean beginsThread() {
            return this == RECEIVED || this == SUBMITTED;
        }
    }
}

package io.insightdesk.ticket.link;

import java.util.UUID;

/**
 * A ticket that this one is linked to.
 *
 * @param relation what this one is to that one: {@code childOf}
 */
public record LinkJson(UUID id, String relation, Linked ticket) {

    /** The other ticket, in short. */
    public record Linked(UUID id, String number, String subject, String status) {}

    static LinkJson of(LinkRow link) {
        return new LinkJson(
                link.id(),
                link.relation().code(),
                new Linked(
                        link.ticket(),
                        link.number(),
                        link.subject(),
                        link.status().code()));
    }
}

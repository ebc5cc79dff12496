package io.insightdesk.ticket;

import io.insightdesk.platform.persistence.InsertedAfter;
import io.insightdesk.platform.persistence.TenantOwned;
import io.insightdesk.ticket.status.StatusTransition;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One entry of a ticket's conversation: a public reply or an internal note. Written once by {@link Ticket#post} and never
 * changed. {@code seq} counts all entries without a gap; {@code publicSeq} counts the public ones, for customers.
 */
@Entity
@InsertedAfter(Ticket.class)
@Table(name = "message")
public class Message extends TenantOwned {

    @Column(name = "ticket_id", updatable = false)
    private UUID ticketId;

    @Column(updatable = false)
    private int seq;

    @Column(name = "public_seq", updatable = false)
    private Integer publicSeq;

    @Column(updatable = false)
    private Visibility visibility;

    @Column(name = "author_id", updatable = false)
    private UUID authorId;

    @Column(updatable = false)
    private String body;

    @Column(name = "body_html", updatable = false)
    private String bodyHtml;

    @Column(name = "client_id", updatable = false)
    private String clientId;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    protected Message() {}

    Message(Ticket ticket, int seq, Integer publicSeq, Post post, Instant now) {
        super(ticket.getTenantId());
        this.ticketId = ticket.getId();
        this.seq = seq;
        this.publicSeq = publicSeq;
        this.visibility = post.visibility();
        this.authorId = post.author().orElse(null);
        this.body = post.body();
        this.bodyHtml = post.bodyHtml().orElse(null);
        this.clientId = post.clientId().orElse(null);
        this.createdAt = now;
    }

    public boolean isPublic() {
        return visibility == Visibility.PUBLIC;
    }

    public UUID getTicketId() {
        return ticketId;
    }

    public int getSeq() {
        return seq;
    }

    public Optional<UUID> getAuthorId() {
        return Optional.ofNullable(authorId);
    }

    public String getBody() {
        return body;
    }

    /** Sanitised; empty for plain text. */
    public Optional<String> getBodyHtml() {
        return Optional.ofNullable(bodyHtml);
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    /**
     * What somebody writes into a ticket.
     *
     * @param author empty for the system
     * @param actor who that is, seen from the ticket
     * @param body plain text
     * @param bodyHtml the same as sanitised HTML, where rich text was written
     * @param clientId the sender's own id, which makes a resend harmless
     */
    public record Post(
            Optional<UUID> author,
            StatusTransition.Actor actor,
            Visibility visibility,
            String body,
            Optional<String> bodyHtml,
            Optional<String> clientId) {}
}

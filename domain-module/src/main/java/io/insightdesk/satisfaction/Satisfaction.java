package io.insightdesk.satisfaction;

import io.insightdesk.platform.persistence.InsertedAfter;
import io.insightdesk.platform.persistence.TenantOwned;
import io.insightdesk.ticket.Ticket;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One resolution of a ticket and what its customer thinks of it. Life cycle: asked when the ticket is solved; then rated,
 * once; or withdrawn, because the ticket was opened again before. A later resolution is another one. Assignee and team are
 * those at solve time, whoever gets the ticket afterwards.
 */
@Entity
@InsertedAfter(Ticket.class)
@Table(name = "satisfaction")
public class Satisfaction extends TenantOwned {

    @Column(name = "ticket_id", updatable = false)
    private UUID ticketId;

    @Column(name = "requester_id", updatable = false)
    private UUID requesterId;

    @Column(name = "assignee_id", updatable = false)
    private UUID assigneeId;

    @Column(name = "team_id", updatable = false)
    private UUID teamId;

    @Column(name = "solved_at", updatable = false)
    private Instant solvedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Convert(converter = RatingConverter.class)
    private Rating rating;

    private String comment;

    @Column(name = "rated_at")
    private Instant ratedAt;

    @Version
    private long version;

    protected Satisfaction() {}

    /** @param solved a ticket that is solved at {@code now} */
    public Satisfaction(Ticket solved, Instant now) {
        super(solved.getTenantId());
        this.ticketId = solved.getId();
        this.requesterId = solved.getRequesterId();
        this.assigneeId = solved.getAssigneeId().orElse(null);
        this.teamId = solved.getTeamId().orElse(null);
        this.solvedAt = now;
    }

    /** @throws RatingClosedException when it was rated or withdrawn */
    public void rate(Rating given, Optional<String> words, Instant now) {
        if (!isOpen()) {
            throw new RatingClosedException();
        }
        rating = given;
        comment = words.orElse(null);
        ratedAt = now;
    }

    /** The ticket is open again: there is nothing to rate. A rating that was given stays. */
    public void cancel(Instant now) {
        if (isOpen()) {
            withdrawnAt = now;
        }
    }

    /** Whether it can be rated: neither rated nor withdrawn. */
    public boolean isOpen() {
        return rating == null && withdrawnAt == null;
    }

    public UUID getTicketId() {
        return ticketId;
    }

    public UUID getRequesterId() {
        return requesterId;
    }

    public Optional<UUID> getAssigneeId() {
        return Optional.ofNullable(assigneeId);
    }

    public Optional<UUID> getTeamId() {
        return Optional.ofNullable(teamId);
    }

    public Optional<Rating> getRating() {
        return Optional.ofNullable(rating);
    }

    public Optional<String> getComment() {
        return Optional.ofNullable(comment);
    }

    public Optional<Instant> getRatedAt() {
        return Optional.ofNullable(ratedAt);
    }
}

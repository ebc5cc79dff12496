package io.insightdesk.ticket;

import static io.insightdesk.ticket.IllegalTransitionException.Reason.NEEDS_ASSIGNEE;
import static io.insightdesk.ticket.IllegalTransitionException.Reason.NOT_IN_TABLE;
import static io.insightdesk.ticket.IllegalTransitionException.Reason.REOPEN_WINDOW_OVER;

import io.insightdesk.platform.persistence.TenantOwned;
import io.insightdesk.platform.persistence.TextArrayConverter;
import io.insightdesk.ticket.StatusTransition.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A request of a customer and the desk's work on it. Life cycle: submitted ({@code new}); answered by the desk
 * ({@code open}); waiting for the customer or for others ({@code pending}, {@code hold}); {@code solved} by an agent or
 * the customer; {@code closed} by the timer. A customer's reply brings it back to {@code open}, from {@code closed} only
 * within the tenant's reopen window. {@link StatusTransition} has the whole table.
 *
 * <p>Verbs change the ticket and collect what changed; the service writes that as activity ({@link #takeChanges}).
 * {@code version} counts every change; {@code publicVersion}, {@code publicUpdatedAt} and {@code lastPublicSeq} only what
 * a customer can see, so that nothing betrays an internal note.
 */
@Entity
@Table(name = "ticket")
public class Ticket extends TenantOwned {

    @Column(updatable = false)
    private long number;

    private String subject;

    @Column(name = "requester_id", updatable = false)
    private UUID requesterId;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Column(name = "team_id")
    private UUID teamId;

    @Column(name = "assignee_id")
    private UUID assigneeId;

    private Status status;
    private Priority priority;
    private TicketType type;
    private Channel channel;

    @Convert(converter = TextArrayConverter.class)
    private List<String> tags = List.of();

    @Column(name = "last_seq")
    private int lastSeq;

    @Column(name = "last_public_seq")
    private int lastPublicSeq;

    /** The deadline that lists show; only inserted here, and kept by the SLA feature without a new version. */
    @Column(name = "sla_state", updatable = false)
    private String slaState;

    @Column(name = "due_at", updatable = false)
    private Instant dueAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "public_updated_at")
    private Instant publicUpdatedAt;

    @Column(name = "solved_at")
    private Instant solvedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    @Version
    private long version;

    @Column(name = "public_version")
    private long publicVersion;

    @Transient
    private final List<TicketChange> changes = new ArrayList<>();

    protected Ticket() {}

    /** @param number from the tenant's sequence */
    public Ticket(UUID tenantId, long number, Submission submission, Instant now) {
        super(tenantId);
        this.number = number;
        this.subject = submission.subject();
        this.requesterId = submission.requester();
        this.organisationId = submission.organisation().orElse(null);
        this.status = Status.NEW;
        this.priority = submission.priority();
        this.type = submission.type();
        this.channel = submission.channel();
        this.tags = List.copyOf(submission.tags());
        this.createdAt = now;
        this.updatedAt = now;
        this.publicUpdatedAt = now;
        this.publicVersion = 1;
    }

    /**
     * Adds a message. A public reply of the desk opens a new ticket; a customer's reply reopens one that was pending, on
     * hold, solved or closed. Notes change nothing that a customer sees.
     *
     * @param reopenWindow how long after closing a customer's reply still reopens
     * @throws IllegalTransitionException when the ticket is closed and stays so
     */
    public Message post(Message.Post post, Duration reopenWindow, Instant now) {
        if (post.visibility() == Visibility.INTERNAL) {
            touch(now);
            return new Message(this, ++lastSeq, null, post, now);
        }
        if (post.actor() == Actor.CUSTOMER) {
            reopenForCustomer(reopenWindow, now);
        } else if (status == Status.NEW && lastSeq > 0) {
            moveTo(Status.OPEN, post.actor(), now);
        } else if (status == Status.CLOSED) {
            reopen(post.actor(), reopenWindow, now);
        }
        touchPublicly(now);
        return new Message(this, ++lastSeq, ++lastPublicSeq, post, now);
    }

    private void reopenForCustomer(Duration reopenWindow, Instant now) {
        if (status != Status.NEW && status != Status.OPEN) {
            reopen(Actor.CUSTOMER, reopenWindow, now);
        }
    }

    /**
     * What lists show of the new ticket's clocks. Only before the ticket is stored.
     *
     * @param state {@code running} or nothing
     */
    public void showDeadline(Optional<String> state, Optional<Instant> due) {
        slaState = state.orElse(null);
        dueAt = due.orElse(null);
    }

    /** @param agent an active agent of the tenant, or empty for nobody */
    public void assign(Optional<UUID> agent, Instant now) {
        var before = getAssigneeId();
        if (change(TicketField.ASSIGNEE, before.map(UUID::toString), agent.map(UUID::toString), now)) {
            assigneeId = agent.orElse(null);
        }
    }

    /** Hands the ticket to a team. The assignee stays when a member of it, and is nobody's else. */
    public void transfer(Optional<UUID> team, boolean assigneeBelongs, Instant now) {
        if (!change(TicketField.TEAM, getTeamId().map(UUID::toString), team.map(UUID::toString), now)) {
            return;
        }
        teamId = team.orElse(null);
        if (!assigneeBelongs) {
            assign(Optional.empty(), now);
        }
    }

    /** @throws IllegalTransitionException when an agent solves what nobody is assigned to, or it is closed */
    public void solve(Actor actor, Instant now) {
        if (status != Status.SOLVED) {
            moveTo(Status.SOLVED, actor, now);
        }
    }

    /** @throws IllegalTransitionException unless it is solved */
    public void close(Actor actor, Instant now) {
        if (status != Status.CLOSED) {
            moveTo(Status.CLOSED, actor, now);
        }
    }

    /**
     * Back to {@code open}.
     *
     * @throws IllegalTransitionException when it was closed longer ago than the window, or is new
     */
    public void reopen(Actor actor, Duration reopenWindow, Instant now) {
        if (status == Status.CLOSED && now.isAfter(closedAt.plus(reopenWindow))) {
            throw new IllegalTransitionException(REOPEN_WINDOW_OVER, status, Status.OPEN);
        }
        moveTo(Status.OPEN, actor, now);
    }

    /**
     * Moves the status by hand; the same status again changes nothing.
     *
     * @throws IllegalTransitionException when the table or a rule of the ticket forbids it
     */
    public void changeStatus(Status to, Actor actor, Duration reopenWindow, Instant now) {
        if (to == status) {
            return;
        }
        if (status == Status.CLOSED && to == Status.OPEN) {
            reopen(actor, reopenWindow, now);
        } else {
            moveTo(to, actor, now);
        }
    }

    private void moveTo(Status to, Actor actor, Instant now) {
        if (!StatusTransition.isAllowed(status, to, actor)) {
            throw new IllegalTransitionException(NOT_IN_TABLE, status, to);
        }
        if (to == Status.SOLVED && actor == Actor.AGENT && assigneeId == null) {
            throw new IllegalTransitionException(NEEDS_ASSIGNEE, status, to);
        }
        change(TicketField.STATUS, Optional.of(status.code()), Optional.of(to.code()), now);
        status = to;
        closedAt = to == Status.CLOSED ? now : null;
        if (to == Status.SOLVED) {
            solvedAt = now;
        } else if (to != Status.CLOSED) {
            solvedAt = null;
        }
    }

    public void rename(String newSubject, Instant now) {
        if (change(TicketField.SUBJECT, Optional.of(subject), Optional.of(newSubject), now)) {
            subject = newSubject;
        }
    }

    public void prioritise(Priority newPriority, Instant now) {
        if (change(TicketField.PRIORITY, Optional.of(priority.code()), Optional.of(newPriority.code()), now)) {
            priority = newPriority;
        }
    }

    public void classify(TicketType newType, Instant now) {
        if (change(TicketField.TYPE, Optional.of(type.code()), Optional.of(newType.code()), now)) {
            type = newType;
        }
    }

    /** Replaces the tags. */
    public void tag(List<String> newTags, Instant now) {
        if (change(TicketField.TAGS, joined(tags), joined(newTags), now)) {
            tags = List.copyOf(newTags);
        }
    }

    /** Hides the ticket from everybody; an admin can bring it back. */
    public void delete(Instant now) {
        if (change(TicketField.DELETED, Optional.empty(), Optional.of("true"), now)) {
            deletedAt = now;
        }
    }

    /** What verbs changed since the last call, in order. */
    public List<TicketChange> takeChanges() {
        var taken = List.copyOf(changes);
        changes.clear();
        return taken;
    }

    private boolean change(TicketField field, Optional<String> before, Optional<String> after, Instant now) {
        if (Objects.equals(before, after)) {
            return false;
        }
        changes.add(new TicketChange(field, before, after));
        touchPublicly(now);
        return true;
    }

    private void touch(Instant now) {
        updatedAt = now;
    }

    private void touchPublicly(Instant now) {
        touch(now);
        publicUpdatedAt = now;
        publicVersion++;
    }

    private static Optional<String> joined(List<String> tags) {
        return Optional.of(String.join(", ", tags)).filter(text -> !text.isEmpty());
    }

    public long getNumber() {
        return number;
    }

    public String getSubject() {
        return subject;
    }

    public UUID getRequesterId() {
        return requesterId;
    }

    public Optional<UUID> getOrganisationId() {
        return Optional.ofNullable(organisationId);
    }

    public Optional<UUID> getTeamId() {
        return Optional.ofNullable(teamId);
    }

    public Optional<UUID> getAssigneeId() {
        return Optional.ofNullable(assigneeId);
    }

    public Status getStatus() {
        return status;
    }

    public Priority getPriority() {
        return priority;
    }

    public TicketType getType() {
        return type;
    }

    public Channel getChannel() {
        return channel;
    }

    public List<String> getTags() {
        return tags;
    }

    public int getLastSeq() {
        return lastSeq;
    }

    public int getLastPublicSeq() {
        return lastPublicSeq;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getUpdatedAt() {
        return updatedAt;
    }

    public Optional<Instant> getSolvedAt() {
        return Optional.ofNullable(solvedAt);
    }

    public Optional<Instant> getClosedAt() {
        return Optional.ofNullable(closedAt);
    }

    public long getVersion() {
        return version;
    }

    public long getPublicVersion() {
        return publicVersion;
    }

    /** What a new ticket is made of, checked and with its requester known. */
    public record Submission(
            String subject,
            UUID requester,
            Optional<UUID> organisation,
            Priority priority,
            TicketType type,
            Channel channel,
            List<String> tags) {}
}

package io.insightdesk.ticket;

import static io.insightdesk.ticket.IllegalMoveException.Reason.BEGINS_WITH_NOTE;
import static io.insightdesk.ticket.IllegalMoveException.Reason.FIRST_MESSAGE;
import static io.insightdesk.ticket.IllegalMoveException.Reason.ITSELF;
import static io.insightdesk.ticket.IllegalMoveException.Reason.OTHER_REQUESTER;
import static io.insightdesk.ticket.IllegalMoveException.Reason.TARGET_CLOSED;
import static io.insightdesk.ticket.IllegalTransitionException.Reason.NEEDS_ASSIGNEE;
import static io.insightdesk.ticket.IllegalTransitionException.Reason.NOT_IN_TABLE;
import static io.insightdesk.ticket.IllegalTransitionException.Reason.REOPEN_WINDOW_OVER;

import io.insightdesk.account.Account;
import io.insightdesk.field.CustomFields;
import io.insightdesk.field.CustomFieldsConverter;
import io.insightdesk.field.FieldValue;
import io.insightdesk.platform.persistence.InsertedAfter;
import io.insightdesk.platform.persistence.TenantOwned;
import io.insightdesk.platform.persistence.TextArrayConverter;
import io.insightdesk.team.Team;
import io.insightdesk.ticket.status.Status;
import io.insightdesk.ticket.status.StatusRef;
import io.insightdesk.ticket.status.StatusTransition;
import io.insightdesk.ticket.status.StatusTransition.Actor;
import io.insightdesk.ticket.status.TicketStatus;
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
import java.util.Set;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/**
 * A request of a customer and the desk's work on it. Life cycle: submitted ({@code new}); answered by the desk
 * ({@code open}); waiting for the customer or for others ({@code pending}, {@code hold}); {@code solved} by an agent or
 * the customer; {@code closed} by the timer. A customer's reply brings it back to {@code open}, from {@code closed}
 * only within the tenant's reopen window. {@link StatusTransition} has the whole table. Beside that it may be merged
 * into another ticket (and then has no messages, until that is undone), or deleted and restored.
 *
 * <p>Verbs change the ticket and collect what changed; the service writes that as activity ({@link #takeChanges}).
 * {@code version} counts every change; {@code publicVersion}, {@code publicUpdatedAt} and {@code lastPublicSeq} only
 * what a customer can see, so that nothing betrays an internal note.
 */
@Entity
@InsertedAfter({Account.class, TicketStatus.class, Team.class})
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

    @Column(name = "let_go")
    private boolean unassignedManually;

    private Status status;

    /** The tenant's custom status inside the category, if it has one. */
    @Column(name = "own_status")
    private String ownStatus;

    private Priority priority;
    private TicketType type;
    private Channel channel;

    @Convert(converter = TextArrayConverter.class)
    private List<String> tags = List.of();

    @Column(name = "custom_fields")
    @Convert(converter = CustomFieldsConverter.class)
    private CustomFields customFields = CustomFields.NONE;

    @Column(name = "form_id", updatable = false)
    private UUID formId;

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

    @Column(name = "merged_into")
    private UUID mergedInto;

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
        this.customFields = submission.customFields();
        this.formId = submission.form().orElse(null);
        this.createdAt = now;
        this.updatedAt = now;
        this.publicUpdatedAt = now;
        this.publicVersion = 1;
    }

    /**
     * Adds a message. A public reply of the desk opens a new ticket; a customer's reply reopens one that was pending,
     * on hold, solved or closed. Notes change nothing that a customer sees.
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

    /** The default team for new tickets. Only before the ticket is stored. */
    public void setInitialTeam(UUID team) {
        teamId = team;
    }

    /**
     * What lists show of the new ticket's clocks. Its row takes this only when it is inserted ({@link #isStored}).
     *
     * @param state {@code running} or nothing
     */
    public void cacheDeadline(Optional<String> state, Optional<Instant> due) {
        slaState = state.orElse(null);
        dueAt = due.orElse(null);
    }

    /** @param agent an active agent of the tenant, or empty for nobody */
    public void assign(Optional<UUID> agent, Instant now) {
        var before = getAssigneeId();
        if (change(TicketField.ASSIGNEE, before.map(UUID::toString), agent.map(UUID::toString), now)) {
            assigneeId = agent.orElse(null);
            unassignedManually = false;
        }
    }

    /**
     * Takes it from its assignee by hand. The team's rule does not give it to anybody again: people may take it, or
     * bring it into another team, where it is new.
     */
    public void unassignManually(Instant now) {
        if (assigneeId != null) {
            assign(Optional.empty(), now);
            unassignedManually = true;
        }
    }

    /** Hands the ticket to a team. The assignee stays when a member of it, and is nobody's else. */
    public void transfer(Optional<UUID> team, boolean assigneeBelongs, Instant now) {
        if (!change(TicketField.TEAM, getTeamId().map(UUID::toString), team.map(UUID::toString), now)) {
            return;
        }
        teamId = team.orElse(null);
        unassignedManually = false;
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
        if (isOver(reopenWindow, now)) {
            throw new IllegalTransitionException(REOPEN_WINDOW_OVER, status, Status.OPEN);
        }
        moveTo(Status.OPEN, actor, now);
    }

    /** Whether it is closed for good: a customer's reply makes a follow-up ticket then. */
    public boolean isOver(Duration reopenWindow, Instant now) {
        return status == Status.CLOSED && now.isAfter(closedAt.plus(reopenWindow));
    }

    /**
     * Moves the status by hand; the same status again changes nothing.
     *
     * @throws IllegalTransitionException when the table or a rule of the ticket forbids it
     */
    public void changeStatus(Status to, Actor actor, Duration reopenWindow, Instant now) {
        changeStatus(StatusRef.of(to), Set.of(), actor, reopenWindow, now);
    }

    /**
     * The same with the tenant's custom statuses. Between those of one category the desk moves freely: no rule looks at
     * them.
     *
     * @param seen the custom statuses that customers are told of; between others, they see nothing move
     * @throws IllegalTransitionException when the table or a rule of the ticket forbids it
     */
    public void changeStatus(StatusRef to, Set<String> seen, Actor actor, Duration reopenWindow, Instant now) {
        if (to.category() == status) {
            changeWithinCategory(to, seen, actor, now);
            return;
        }
        if (status == Status.CLOSED && to.category() == Status.OPEN) {
            reopen(actor, reopenWindow, now);
        } else {
            moveTo(to.category(), actor, now);
        }
        setCustomStatus(to);
    }

    private void changeWithinCategory(StatusRef to, Set<String> seen, Actor actor, Instant now) {
        if (to.own().equals(getOwnStatus())) {
            return;
        }
        if (actor == Actor.CUSTOMER) {
            throw new IllegalTransitionException(NOT_IN_TABLE, status, to.category());
        }
        var isSeen =
                Stream.of(getOwnStatus(), to.own()).flatMap(Optional::stream).anyMatch(seen::contains);
        changes.add(new TicketChange(
                isSeen ? TicketField.OWN_STATUS_SEEN : TicketField.OWN_STATUS,
                Optional.of(getStatusWord()),
                Optional.of(to.own().orElse(status.code()))));
        ownStatus = to.own().orElse(null);
        if (isSeen) {
            touchPublicly(now);
        } else {
            touch(now);
        }
    }

    /** The change to its category is the last one recorded. */
    private void setCustomStatus(StatusRef to) {
        to.own().ifPresent(key -> {
            ownStatus = key;
            var last = changes.remove(changes.size() - 1);
            changes.add(new TicketChange(TicketField.STATUS, last.before(), to.own()));
        });
    }

    /** The custom status's key, or the category's code. */
    public String getStatusWord() {
        return ownStatus == null ? status.code() : ownStatus;
    }

    private void moveTo(Status to, Actor actor, Instant now) {
        if (!StatusTransition.isAllowed(status, to, actor)) {
            throw new IllegalTransitionException(NOT_IN_TABLE, status, to);
        }
        if (to == Status.SOLVED && actor == Actor.AGENT && assigneeId == null) {
            throw new IllegalTransitionException(NEEDS_ASSIGNEE, status, to);
        }
        become(to, now);
    }

    /**
     * Gives a ticket that comes from another desk the status it has there, whatever the way that led to it. Only before
     * the ticket is stored.
     *
     * @param since when it became so; one that is closed was solved then too
     */
    public void applyImportedStatus(StatusRef there, Instant since) {
        if (there.category() == status) {
            ownStatus = there.own().orElse(null);
        } else {
            solvedAt = since;
            become(there.category(), since);
            setCustomStatus(there);
        }
    }

    private void become(Status to, Instant now) {
        showStatus(to, null, now);
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

    public void changePriority(Priority newPriority, Instant now) {
        if (change(TicketField.PRIORITY, Optional.of(priority.code()), Optional.of(newPriority.code()), now)) {
            priority = newPriority;
        }
    }

    public void classify(TicketType newType, Instant now) {
        if (change(TicketField.TYPE, Optional.of(type.code()), Optional.of(newType.code()), now)) {
            type = newType;
        }
    }

    /**
     * Replaces the tags.
     *
     * @param readers internal where customers read no tags: their side of the ticket does not move then
     */
    public void tag(List<String> newTags, Visibility readers, Instant now) {
        var before = joined(tags);
        var after = joined(newTags);
        if (readers == Visibility.PUBLIC) {
            change(TicketField.TAGS, before, after, now);
        } else if (!before.equals(after)) {
            changes.add(new TicketChange(TicketField.TAGS, before, after));
            touch(now);
        }
        tags = List.copyOf(newTags);
    }

    /**
     * Replaces the values of the custom fields.
     *
     * @param seen the fields that the customer sees; a change of others moves nothing on the customer's side
     */
    public void fill(CustomFields filled, Set<String> seen, Instant now) {
        for (var key : filled.differencesTo(customFields)) {
            var isSeen = seen.contains(key);
            var before = customFields.find(key).map(FieldValue::text);
            var after = filled.find(key).map(FieldValue::text);
            var field = isSeen ? TicketField.CUSTOM_SEEN : TicketField.CUSTOM;
            changes.add(new TicketChange(field, Optional.of(key), before, after));
            if (isSeen) {
                touchPublicly(now);
            } else {
                touch(now);
            }
        }
        customFields = filled;
    }

    /** Hides the ticket from everybody; an admin can bring it back. */
    public void delete(Instant now) {
        if (change(TicketField.DELETED, Optional.empty(), Optional.of("true"), now)) {
            deletedAt = now;
        }
    }

    /** Brings a deleted ticket back as it was. */
    public void restore(Instant now) {
        if (change(TicketField.DELETED, Optional.of("true"), Optional.empty(), now)) {
            deletedAt = null;
        }
    }

    /**
     * Merges this ticket into the target, which gets the messages by {@link #absorb}. The
     * target's custom status stays.
     *
     * @param targetNumber as people write it
     * @return what {@link #reinstate} needs
     * @throws IllegalMoveException when the two can't be one: the same, of different customers, or the target is
     * closed
     */
    public TicketMerge mergeInto(Ticket target, String targetNumber, Instant now) {
        refuseMergeInto(target);
        var merge = new TicketMerge(this, target, now);
        change(TicketField.MERGED, Optional.empty(), Optional.of(targetNumber), now);
        mergedInto = target.getId();
        renumber(MessageRange.EMPTY);
        showStatus(Status.CLOSED, null, now);
        closedAt = now;
        return merge;
    }

    private void refuseMergeInto(Ticket target) {
        if (equals(target)) {
            throw new IllegalMoveException(ITSELF);
        }
        if (!requesterId.equals(target.requesterId)) {
            throw new IllegalMoveException(OTHER_REQUESTER);
        }
        if (target.status == Status.CLOSED) {
            throw new IllegalMoveException(TARGET_CLOSED);
        }
    }

    /**
     * Takes the messages of a merged ticket in behind its own, whose numbers stay.
     *
     * @return the messages with their numbers here
     */
    public MessageRange absorb(MessageRange messages, String sourceNumber, Instant now) {
        change(TicketField.ABSORBED, Optional.empty(), Optional.of(sourceNumber), now);
        var placed = messages.behind(lastSeq, lastPublicSeq);
        lastSeq += placed.count();
        lastPublicSeq += placed.publicCount();
        return placed;
    }

    /**
     * Undoes the merge on the merged ticket's side: it is what it was, with the messages that come back to it.
     *
     * @return the messages with their numbers here
     */
    public MessageRange reinstate(TicketMerge merge, MessageRange messages, String targetNumber, Instant now) {
        merge.undo(now);
        change(TicketField.MERGED, Optional.of(targetNumber), Optional.empty(), now);
        mergedInto = null;
        showStatus(merge.getStatus(), merge.getOwnStatus().orElse(null), now);
        solvedAt = merge.getSolvedAt().orElse(null);
        closedAt = merge.getClosedAt().orElse(null);
        return renumber(messages);
    }

    /**
     * Undoes the merge on the target's side: what is left, also what was written since, closes up.
     *
     * @return the messages with their numbers now
     */
    public MessageRange release(MessageRange left, String sourceNumber, Instant now) {
        change(TicketField.ABSORBED, Optional.of(sourceNumber), Optional.empty(), now);
        return renumber(left);
    }

    /**
     * A new ticket of the same customer for the end of this conversation. It begins as {@code new}, is in the same team
     * and assigned to the same agent.
     *
     * @param end messages of this ticket, up to its last
     * @param written a ticket's number as people write it
     * @throws IllegalMoveException when nothing would be left here, or the new ticket would begin with an internal note
     */
    public Ticket splitOff(
            MessageRange end, long newNumber, String newSubject, LongFunction<String> written, Instant now) {
        if (end.count() >= lastSeq) {
            throw new IllegalMoveException(FIRST_MESSAGE);
        }
        if (!end.beginsPublicly()) {
            throw new IllegalMoveException(BEGINS_WITH_NOTE);
        }
        change(TicketField.SPLIT, Optional.empty(), Optional.of(written.apply(newNumber)), now);
        lastSeq -= end.count();
        lastPublicSeq -= end.publicCount();
        var split = new Ticket(getTenantId(), newNumber, alike(newSubject, requesterId, getOrganisationId()), now);
        split.teamId = teamId;
        split.assigneeId = assigneeId;
        split.renumber(end);
        split.change(TicketField.SPLIT_FROM, Optional.empty(), Optional.of(written.apply(number)), now);
        return split;
    }

    /**
     * What another ticket is made of that has all that this one was submitted with, but for its subject and customer.
     */
    public Submission alike(String newSubject, UUID requester, Optional<UUID> organisation) {
        return new Submission(
                newSubject, requester, organisation, priority, type, channel, tags, customFields, getFormId());
    }

    private MessageRange renumber(MessageRange messages) {
        var placed = messages.closedUp();
        lastSeq = placed.count();
        lastPublicSeq = placed.publicCount();
        return placed;
    }

    /** @param own {@code null} for the built-in one */
    private void showStatus(Status to, String own, Instant now) {
        var after = own == null ? to.code() : own;
        change(TicketField.STATUS, Optional.of(getStatusWord()), Optional.of(after), now);
        status = to;
        ownStatus = own;
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

    /** Whether it is nobody's because somebody wanted it so. */
    public boolean isLetGo() {
        return unassignedManually;
    }

    public Status getStatus() {
        return status;
    }

    /** The key of the custom status inside the category; empty for the built-in one. */
    public Optional<String> getOwnStatus() {
        return Optional.ofNullable(ownStatus);
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

    public CustomFields getCustomFields() {
        return customFields;
    }

    /** The form that was chosen for it; empty for the tenant's default one. */
    public Optional<UUID> getFormId() {
        return Optional.ofNullable(formId);
    }

    /** Of the clock that lists show, as it was when the ticket was read; empty without clocks. */
    public Optional<String> getSlaState() {
        return Optional.ofNullable(slaState);
    }

    /** When that clock breaches, as it was when the ticket was read; empty unless it runs. */
    public Optional<Instant> getDueAt() {
        return Optional.ofNullable(dueAt);
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

    /** The ticket that this one was merged into; empty unless it is a merged ticket. */
    public Optional<UUID> getMergedInto() {
        return Optional.ofNullable(mergedInto);
    }

    /** Whether its row has been inserted, which a file or any query does before the transaction ends. */
    public boolean isStored() {
        return version > 0;
    }

    /** Whether nobody works on it any more, because it was merged or deleted. */
    public boolean isGone() {
        return mergedInto != null || deletedAt != null;
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
            List<String> tags,
            CustomFields customFields,
            Optional<UUID> form) {

        /** Without custom fields, in the default form. */
        public Submission(
                String subject,
                UUID requester,
                Optional<UUID> organisation,
                Priority priority,
                TicketType type,
                Channel channel,
                List<String> tags) {
            this(subject, requester, organisation, priority, type, channel, tags, CustomFields.NONE, Optional.empty());
        }
    }
}

package io.insightdesk.ticket.property;

import static io.insightdesk.ticket.property.PatchUse.BULK;
import static io.insightdesk.ticket.property.PatchUse.MACRO;
import static io.insightdesk.ticket.property.PatchUse.SUBMISSION;
import static io.insightdesk.ticket.property.PatchUse.TICKET;
import static io.insightdesk.ticket.property.PropertyKind.AGE;
import static io.insightdesk.ticket.property.PropertyKind.REFERENCE;
import static io.insightdesk.ticket.property.PropertyKind.TEXT;
import static io.insightdesk.ticket.property.PropertyKind.WORD;
import static io.insightdesk.ticket.property.PropertyTraits.property;

import io.insightdesk.platform.Coded;
import io.insightdesk.ticket.Channel;
import io.insightdesk.ticket.Priority;
import io.insightdesk.ticket.Ticket;
import io.insightdesk.ticket.TicketField;
import io.insightdesk.ticket.TicketType;
import io.insightdesk.ticket.status.Status;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What every ticket has that conditions look at and patches change. The one place that says how each property is
 * called, what its values are, where they stand in a ticket in hand and in the database, by which rule they change, and
 * what it may be asked for. {@link PropertyTraits} says what can be said. Custom fields, which tenants define, are
 * compared by {@link CustomComparison}.
 */
public enum TicketProperty implements Coded {
    /**
     * The category; the keys of the tenant's custom statuses are values too. Changed last: see {@link #isChangedLast}.
     */
    STATUS(property("status", WORD, PropertyColumn.indexed("t.status"))
            .words(Coded.codes(Status.class))
            .filter()
            .shownInLists()
            .sortedInOrderOfWords("status")
            .read(ticket -> Stream.concat(Stream.of(ticket.getStatus().code()), ticket.getOwnStatus().stream()))
            .recordedAs(TicketField.STATUS)
            .change(PropertyChange::changeStatus, TICKET, BULK, MACRO)),
    PRIORITY(property("priority", WORD, new PropertyColumn("t.priority", false, word -> Priority.ofCode(word)
                    .rank()))
            .words(Coded.codes(Priority.class))
            .initial(Priority.NORMAL.code())
            .filter()
            .shownInLists()
            .sortedAs("priority")
            .read(ticket -> Stream.of(ticket.getPriority().code()))
            .recordedAs(TicketField.PRIORITY)
            .change(PropertyChange::changePriority, SUBMISSION, TICKET, BULK, MACRO)),
    TYPE(property("type", WORD, PropertyColumn.of("t.type"))
            .words(Coded.codes(TicketType.class))
            .initial(TicketType.QUESTION.code())
            .listParameter()
            .shownInLists()
            .knownToForms()
            .read(ticket -> Stream.of(ticket.getType().code()))
            .recordedAs(TicketField.TYPE)
            .change(PropertyChange::classify, SUBMISSION, TICKET, MACRO)),
    CHANNEL(property("channel", WORD, PropertyColumn.of("t.channel"))
            .words(Coded.codes(Channel.class))
            .listParameter()
            .shownInLists()
            .knownToForms()
            .read(ticket -> Stream.of(ticket.getChannel().code()))),
    /** Of the clock that lists show. */
    SLA_STATE(property("slaState", WORD, PropertyColumn.of("t.sla_state"))
            .words(List.of("running", "paused", "met", "breached"))
            .listParameter()
            .read(ticket -> ticket.getSlaState().stream())
            .forListsOnly()),
    TEAM(property("team", REFERENCE, PropertyColumn.indexed("t.team_id"))
            .words(List.of(TicketProperty.MINE, TicketProperty.NONE))
            .filter()
            .shownInLists()
            .read(ticket -> id(ticket.getTeamId()))
            .recordedAs(TicketField.TEAM)
            .change(PropertyChange::transfer, TICKET, BULK, MACRO)),
    ASSIGNEE(property("assignee", REFERENCE, PropertyColumn.indexed("t.assignee_id"))
            .words(List.of(TicketProperty.ME, TicketProperty.NONE))
            .filter()
            .shownInLists()
            .read(ticket -> id(ticket.getAssigneeId()))
            .recordedAs(TicketField.ASSIGNEE)
            .change(PropertyChange::assign, TICKET, BULK, MACRO)),
    REQUESTER(property("requester", REFERENCE, PropertyColumn.indexed("t.requester_id"))
            .listParameter()
            .read(ticket -> Stream.of(ticket.getRequesterId().toString()))),
    ORGANISATION(property("organisation", REFERENCE, PropertyColumn.indexed("t.organisation_id"))
            .words(List.of(TicketProperty.NONE))
            .listParameter()
            .read(ticket -> id(ticket.getOrganisationId()))),
    TAG(property("tag", PropertyKind.TAG, PropertyColumn.of("t.tags"))
            .member("tags")
            .filter()
            .shownInLists()
            .read(ticket -> ticket.getTags().stream())
            .recordedAs(TicketField.TAGS)
            .change(PropertyChange::tag, SUBMISSION, TICKET, BULK, MACRO)),
    SUBJECT(property("subject", TEXT, PropertyColumn.of("t.subject"))
            .longest(TicketProperty.LONGEST_SUBJECT)
            .read(ticket -> Stream.of(ticket.getSubject()))
            .recordedAs(TicketField.SUBJECT)
            .change(PropertyChange::rename, SUBMISSION, TICKET)),
    CREATED(property("created", AGE, PropertyColumn.of("t.created_at"))
            .sortedAs("createdAt")
            .readMoment(ticket -> Optional.of(ticket.getCreatedAt()))
            .forListsOnly()),
    UPDATED(property("updated", AGE, PropertyColumn.of("t.updated_at"))
            .sortedAs("updatedAt", "t.public_updated_at")
            .readMoment(ticket -> Optional.of(ticket.getUpdatedAt()))
            .forListsOnly()),
    /** When the next clock breaches; {@link Operator#WITHIN} holds of what is over already too. */
    DUE(property("due", AGE, PropertyColumn.indexed("t.next_due"))
            .sortedAs("dueAt")
            .readMoment(Ticket::getDueAt)
            .forListsOnly());

    /** Characters. */
    public static final int LONGEST_SUBJECT = 250;
    /** Whoever looks, or changes. */
    public static final String ME = "me";
    /** The teams of whoever looks. */
    public static final String MINE = "mine";
    /** Nobody, or nothing. */
    public static final String NONE = "none";

    private final PropertyTraits traits;

    TicketProperty(PropertyTraits traits) {
        this.traits = traits;
    }

    /** The name in the database and in the API. */
    @Override
    public String code() {
        return traits.code;
    }

    /** What the ticket's JSON calls it. */
    public String member() {
        return traits.member;
    }

    /** What JSON calls values that are added: {@code addTags}. */
    public String addingMember() {
        return "add" + capitalisedMember();
    }

    /** {@code removeTags}. */
    public String removingMember() {
        return "remove" + capitalisedMember();
    }

    /** {@code Tags}. */
    public String capitalisedMember() {
        return Character.toUpperCase(member().charAt(0)) + member().substring(1);
    }

    public PropertyKind kind() {
        return traits.kind;
    }

    /** Whether its values are people, of whom whoever looks may be one. */
    public boolean isOfPeople() {
        return this == ASSIGNEE || this == REQUESTER;
    }

    public boolean hasSeveralValues() {
        return kind() == PropertyKind.TAG;
    }

    /** The words that are values of this property, in their order. */
    public List<String> words() {
        return traits.words;
    }

    /** The place of one of its words, from 1, by which lists are sorted. */
    public int rank(String word) {
        return words().indexOf(word) + 1;
    }

    /** The value of new tickets unless another is given. */
    public String initial() {
        return traits.initial;
    }

    /** Of a text: the most characters (code points). */
    public int longest() {
        return traits.longest;
    }

    public PropertyColumn column() {
        return traits.column;
    }

    /** The words, ids or texts that the ticket has; none of a moment. */
    public List<String> texts(Ticket ticket) {
        return traits.texts.apply(ticket).toList();
    }

    /** What a {@link TicketPatch} would say to leave the ticket as it is: of words the most exact one. */
    public List<String> values(Ticket ticket) {
        var texts = texts(ticket);
        return hasSeveralValues() || texts.isEmpty() ? texts : List.of(texts.get(texts.size() - 1));
    }

    /** Of the kind {@link PropertyKind#AGE}; empty where the ticket has none. */
    public Optional<Instant> moment(Ticket ticket) {
        return traits.moment.apply(ticket);
    }

    /** How its changes are recorded in the ticket's activity; empty of what does not change. */
    public Optional<TicketField> recordedAs() {
        return traits.recordedAs;
    }

    public boolean isChangedBy(TicketField change) {
        return traits.recordedAs.filter(change.plain()::equals).isPresent();
    }

    /** How its values can be compared, in the order in which that is offered. */
    public Set<Operator> operators(ConditionUse use) {
        var operators = new LinkedHashSet<>(kind().operators(use));
        if (use == ConditionUse.CHANGE && traits.recordedAs.isPresent()) {
            operators.add(Operator.CHANGED);
            operators.add(Operator.WAS);
        }
        return operators;
    }

    public boolean supports(ConditionUse use) {
        return traits.conditionUses.contains(use);
    }

    /** Whether lists can be asked for values of it, by a parameter that has its code as its name; by customers too. */
    public boolean isListParameter() {
        return traits.isListParameter;
    }

    /** Whether lists can have a column of it. */
    public boolean isShownInLists() {
        return traits.isShownInLists;
    }

    /** How lists are sorted by it; empty where they are not. */
    public Optional<PropertyOrder> order() {
        return traits.order;
    }

    /** Whether it is chosen beside the agents' list. */
    public boolean isFilter() {
        return traits.isFilter;
    }

    public boolean supports(PatchUse use) {
        return traits.patchUses.contains(use);
    }

    /** Whether a ticket can be without it: nobody's, in no team, without tags. */
    public boolean canBeEmpty() {
        return words().contains(NONE) || hasSeveralValues();
    }

    /** Solving needs the assignee and the custom fields that the same patch may bring, and an assignee their team. */
    public boolean isChangedLast() {
        return this == STATUS;
    }

    /**
     * Gives a ticket values, by the property's rule.
     *
     * @param values checked; none to clear it
     * @throws io.insightdesk.ticket.IllegalTransitionException when the ticket refuses them
     */
    public void change(Ticket ticket, List<String> values, PatchContext context) {
        traits.change
                .orElseThrow(() -> new IllegalArgumentException(this + " is not changed"))
                .make(ticket, values, context);
    }

    /** Texts first; an assignee may come with their team, and both before the status. */
    public static List<TicketProperty> inOrderOfChange() {
        return Arrays.stream(values())
                .sorted(Comparator.comparing(TicketProperty::isChangedLast)
                        .thenComparing(property -> property.kind() == REFERENCE)
                        .thenComparing(property -> property.kind() != TEXT))
                .toList();
    }

    /** Those that a patch of this use may change. */
    public static List<TicketProperty> changedBy(PatchUse use) {
        return Arrays.stream(values())
                .filter(property -> property.supports(use))
                .toList();
    }

    /** Whose changes are recorded so; empty for custom fields and what is no property. */
    public static Optional<TicketProperty> recordedAs(TicketField field) {
        return Arrays.stream(values())
                .filter(property -> property.isChangedBy(field))
                .findFirst();
    }

    private static Stream<String> id(Optional<UUID> id) {
        return id.map(UUID::toString).stream();
    }
}

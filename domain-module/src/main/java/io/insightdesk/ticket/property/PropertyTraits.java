package io.insightdesk.ticket.property;

import io.insightdesk.ticket.Ticket;
import io.insightdesk.ticket.TicketField;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a {@link TicketProperty} says of itself: the one list of all that can be said of a property. */
final class PropertyTraits {

    final String code;
    final PropertyKind kind;
    final PropertyColumn column;
    String member;
    List<String> words = List.of();
    String initial = "";
    int longest;
    Function<Ticket, Stream<String>> texts = ticket -> Stream.empty();
    Function<Ticket, Optional<Instant>> moment = ticket -> Optional.empty();
    Optional<TicketField> recordedAs = Optional.empty();
    Optional<PropertyChange> change = Optional.empty();
    Set<PatchUse> patchUses = EnumSet.noneOf(PatchUse.class);
    boolean isListParameter;
    boolean isFilter;
    boolean isShownInLists;
    Optional<PropertyOrder> order = Optional.empty();
    Set<ConditionUse> conditionUses = EnumSet.of(ConditionUse.LIST, ConditionUse.SLA, ConditionUse.CHANGE);

    private PropertyTraits(String code, PropertyKind kind, PropertyColumn column) {
        this.code = code;
        this.member = code;
        this.kind = kind;
        this.column = column;
    }

    /** @param code the name in the database and in the API */
    static PropertyTraits property(String code, PropertyKind kind, PropertyColumn column) {
        return new PropertyTraits(code, kind, column);
    }

    /** How the ticket's JSON calls it, where that is not the code. */
    PropertyTraits member(String name) {
        member = name;
        return this;
    }

    /** The words that are values, in their order. */
    PropertyTraits words(List<String> all) {
        words = all;
        return this;
    }

    /** The value of new tickets unless another is given. */
    PropertyTraits initial(String word) {
        initial = word;
        return this;
    }

    /** Of a text: the most characters (code points). */
    PropertyTraits longest(int characters) {
        longest = characters;
        return this;
    }

    /** What a ticket has: words, ids or texts. The last one is what {@link #change} would be given to leave it so. */
    PropertyTraits read(Function<Ticket, Stream<String>> reader) {
        texts = reader;
        return this;
    }

    /** Of the kind {@link PropertyKind#AGE}. */
    PropertyTraits readMoment(Function<Ticket, Optional<Instant>> reader) {
        moment = reader;
        return this;
    }

    /** How a change is recorded in the ticket's activity. */
    PropertyTraits recordedAs(TicketField field) {
        recordedAs = Optional.of(field);
        return this;
    }

    PropertyTraits change(PropertyChange rule, PatchUse... uses) {
        change = Optional.of(rule);
        patchUses = EnumSet.copyOf(List.of(uses));
        return this;
    }

    /** Lists can be asked for it by a parameter, by customers too: never on what only the desk may know. */
    PropertyTraits listParameter() {
        isListParameter = true;
        return this;
    }

    /** {@link #listParameter}, and chosen beside the agents' list. */
    PropertyTraits filter() {
        isFilter = true;
        return listParameter();
    }

    /** Lists can have a column of it. */
    PropertyTraits shownInLists() {
        isShownInLists = true;
        return this;
    }

    /**
     * Lists can be sorted by it: by its column, which an index has. Of a word the column has its rank.
     *
     * @param name of the order in the API
     */
    PropertyTraits sortedAs(String name) {
        return sortedAs(name, column.sql());
    }

    /** The same where customers' lists are sorted by another column. */
    PropertyTraits sortedAs(String name, String customerSql) {
        order = Optional.of(new PropertyOrder(name, column.sql(), customerSql));
        return this;
    }

    /**
     * Lists can be sorted by {@link TicketProperty#rank} where the column has the word: an index has this very expression.
     * A column of its own would be cheaper to read, but every row of a large table would be written for it. PostgreSQL takes
     * {@code case} for leakproof, so the index also serves conditions on it under row-level security.
     */
    PropertyTraits sortedInOrderOfWords(String name) {
        var places = IntStream.rangeClosed(1, words.size())
                .mapToObj(place -> "when '%s' then %d".formatted(words.get(place - 1), place))
                .collect(Collectors.joining(" ", "case " + column.sql() + " ", " end"));
        order = Optional.of(new PropertyOrder(name, places, places));
        return this;
    }

    /** Known while a ticket is being written, on pages by the browser too, so that forms can ask for it. */
    PropertyTraits knownToForms() {
        conditionUses = EnumSet.allOf(ConditionUse.class);
        return this;
    }

    /** Lists alone ask for it. */
    PropertyTraits forListsOnly() {
        conditionUses = EnumSet.of(ConditionUse.LIST);
        return this;
    }
}

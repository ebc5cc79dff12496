package io.insightdesk.ticket.status;

import io.insightdesk.platform.Labels;
import io.insightdesk.platform.Positioned;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A tenant's custom statuses as they are now, archived ones too, by category and position. */
public record StatusDefinitions(List<TicketStatus> all) {

    public static final StatusDefinitions EMPTY = new StatusDefinitions(List.of());

    public StatusDefinitions {
        all = all.stream()
                .sorted(Comparator.comparing(TicketStatus::getCategory).thenComparing(Positioned.ORDER))
                .toList();
    }

    /** What a word means that a person or program gave; archived ones can't be wished for. */
    public Optional<StatusRef> find(String word) {
        return builtIn(word).map(StatusRef::of).or(() -> own(word)
                .filter(status -> !status.isArchived())
                .map(status -> new StatusRef(status.getCategory(), Optional.of(word))));
    }

    /** The category that a word means, archived statuses too. */
    public Optional<Status> category(String word) {
        return builtIn(word).or(() -> own(word).map(TicketStatus::getCategory));
    }

    /** All that can be wished for, by category, the built-in ones first. */
    public List<StatusRef> choices() {
        return Arrays.stream(Status.values())
                .flatMap(category -> Stream.concat(
                        Stream.of(StatusRef.of(category)),
                        all.stream()
                                .filter(status -> status.getCategory() == category)
                                .filter(status -> !status.isArchived() && !status.isBuiltIn())
                                .map(status -> new StatusRef(category, Optional.of(status.getKey())))))
                .toList();
    }

    /** Those of them that the desk may give a ticket of this category, the ticket's custom status among them. */
    public List<StatusRef> choicesFrom(Status category) {
        return choices().stream()
                .filter(to -> to.category() == category
                        || StatusTransition.isAllowed(category, to.category(), StatusTransition.Actor.AGENT))
                .toList();
    }

    /** All that a ticket's status can be called: the categories, then the tenant's own, archived ones too. */
    public List<String> words() {
        var own = all.stream().filter(status -> !status.isBuiltIn()).map(TicketStatus::getKey);
        return Stream.concat(Arrays.stream(Status.values()).map(Status::code), own)
                .toList();
    }

    public static Optional<Status> builtIn(String code) {
        return Arrays.stream(Status.values())
                .filter(status -> status.code().equals(code))
                .findFirst();
    }

    /** A status that the tenant added, archived or not. */
    public Optional<TicketStatus> own(String key) {
        return all.stream()
                .filter(status -> status.getKey().equals(key) && !status.isBuiltIn())
                .findFirst();
    }

    /** The keys of the added statuses that customers are told of. */
    public Set<String> seenByCustomers() {
        return all.stream()
                .filter(status -> !status.isBuiltIn() && status.isSeenByCustomers())
                .map(TicketStatus::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The tenant's words for the desk; empty where the built-in status was not renamed.
     *
     * @param own {@code null} for that
     */
    public Optional<Labels> labels(Status category, String own) {
        return defined(category, own).map(TicketStatus::getLabels);
    }

    /**
     * The tenant's words for customers; empty where the product's are to be used.
     *
     * @param own {@code null} for none
     */
    public Optional<Labels> customerLabels(Status category, String own) {
        return Optional.ofNullable(own)
                .flatMap(this::own)
                .flatMap(TicketStatus::getCustomerLabels)
                .or(() -> defined(category, null).flatMap(TicketStatus::getCustomerLabels));
    }

    private Optional<TicketStatus> defined(Status category, String own) {
        return own != null
                ? own(own)
                : all.stream()
                        .filter(status -> status.isBuiltIn() && status.getCategory() == category)
                        .findFirst();
    }
}

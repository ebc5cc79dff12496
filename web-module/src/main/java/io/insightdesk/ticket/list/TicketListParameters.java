package io.insightdesk.ticket.list;

import io.insightdesk.field.CustomField;
import io.insightdesk.field.FieldDefinitions;
import io.insightdesk.platform.input.Text;
import io.insightdesk.platform.paging.MalformedQueryException;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.web.api.QueryParameters;
import io.insightdesk.ticket.TagVisibility;
import io.insightdesk.ticket.property.Comparison;
import io.insightdesk.ticket.property.Condition;
import io.insightdesk.ticket.property.ConditionContext;
import io.insightdesk.ticket.property.CustomComparison;
import io.insightdesk.ticket.property.Operator;
import io.insightdesk.ticket.property.TicketProperty;
import io.insightdesk.ticket.status.StatusDefinitions;
import io.insightdesk.ticket.status.TicketStatus;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** A list of tickets as its query parameters ask for it. */
final class TicketListParameters {

    private static final String VIEW = "view";
    private static final String CUSTOM_FIELDS = "customFields.*";

    private static final List<TicketProperty> PROPERTIES = Arrays.stream(TicketProperty.values())
            .filter(TicketProperty::isListParameter)
            .toList();

    private static final String[] NAMES = Stream.concat(
                    PROPERTIES.stream().map(TicketProperty::code),
                    Stream.of(
                            VIEW,
                            "q",
                            "createdAfter",
                            "createdBefore",
                            CUSTOM_FIELDS,
                            QueryParameters.SORT,
                            QueryParameters.LIMIT,
                            QueryParameters.CURSOR))
            .toArray(String[]::new);

    private final QueryParameters given;

    private final FieldDefinitions fields;
    private final StatusDefinitions statuses;
    private final TagVisibility tagReaders;

    /** @param fields and {@code statuses}: what the tenant has defined */
    TicketListParameters(UriInfo uri, FieldDefinitions fields, StatusDefinitions statuses, TagVisibility tagReaders) {
        this.fields = fields;
        this.statuses = statuses;
        this.tagReaders = tagReaders;
        given = new QueryParameters(uri, NAMES);
    }

    /**
     * @param views finds a view by its code or id
     * @throws MalformedQueryException for what is not understood
     */
    TicketQuery query(Function<String, Optional<OpenedView>> views) {
        var view = given.one(VIEW).map(code -> views.apply(code)
                .orElseThrow(() -> new MalformedQueryException(VIEW, "must be a view that you see")));
        var sort = given.one(QueryParameters.SORT)
                .map(TicketSort::parse)
                .or(() -> view.map(OpenedView::sort))
                .orElse(TicketSort.LAST_UPDATED);
        var filter = view.map(OpenedView::filter).orElseGet(TicketFilter::new);
        return new TicketQuery(narrow(filter), sort, given.one(QueryParameters.CURSOR), given.limit());
    }

    /** What is searched for, if anything. */
    Optional<String> words() {
        return given.one("q").filter(text -> !Text.isBlank(text));
    }

    private TicketFilter narrow(TicketFilter filter) {
        filter.narrowedBy(conditions(), ConditionContext.NOBODY);
        words().ifPresent(filter::words);
        given.moment("createdAfter").ifPresent(filter::createdAfter);
        given.moment("createdBefore").ifPresent(filter::createdBefore);
        return filter;
    }

    private List<Condition> conditions() {
        var properties = PROPERTIES.stream()
                .map(property -> new Comparison(property, Operator.IS, values(property)))
                .filter(comparison -> !comparison.values().isEmpty());
        var fields = given.manyOf(CUSTOM_FIELDS).entrySet().stream()
                .map(field -> new CustomComparison(known(field.getKey()), Operator.IS, List.copyOf(field.getValue())));
        return Stream.<Condition>concat(properties, fields).toList();
    }

    private List<String> values(TicketProperty property) {
        var name = property.code();
        var values = given.many(name);
        return switch (property.kind()) {
            case WORD ->
                values.stream()
                        .map(property == TicketProperty.STATUS ? this::knownStatus : word -> known(property, word))
                        .toList();
            case REFERENCE ->
                values.stream().map(value -> reference(property, value)).toList();
            default -> tags(values);
        };
    }

    private static String known(TicketProperty property, String word) {
        if (!property.words().contains(word)) {
            throw new MalformedQueryException(
                    property.code(), "must be one of: " + String.join(", ", property.words()));
        }
        return word;
    }

    /** An id, {@code me} of people, {@code none} where there may be nobody and nothing. */
    private static String reference(TicketProperty property, String value) {
        if (value.equals(TicketProperty.NONE) && property.words().contains(value)) {
            return value;
        }
        var isMe = value.equals(TicketProperty.ME) && property.isOfPeople();
        var id = isMe ? CallerContext.current().requireAccount() : QueryParameters.id(property.code(), value);
        return id.toString();
    }

    /** What is neither a category nor a status that the caller is told of is refused. */
    private String knownStatus(String key) {
        if (StatusDefinitions.builtIn(key).isPresent()) {
            return key;
        }
        return statuses.own(key)
                .filter(status -> CallerContext.current().isStaff() || status.isSeenByCustomers())
                .map(TicketStatus::getKey)
                .orElseThrow(() -> new MalformedQueryException("status", "there is no status " + key));
    }

    /** What somebody may not see is unknown to them. */
    private String known(String key) {
        return fields.find(key)
                .filter(field -> CallerContext.current().isStaff() || field.isSeenByCustomers())
                .map(CustomField::getKey)
                .orElseThrow(() -> new MalformedQueryException("customFields." + key, "there is no such field"));
    }

    /** Who reads no tags can't find out by asking for some, either. */
    private List<String> tags(Set<String> wanted) {
        if (!wanted.isEmpty() && !tagReaders.includeCaller()) {
            throw new MalformedQueryException("tag", "is not for customers");
        }
        return List.copyOf(wanted);
    }
}

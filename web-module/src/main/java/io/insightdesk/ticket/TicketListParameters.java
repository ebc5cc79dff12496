package io.insightdesk.ticket;

import io.insightdesk.field.CustomField;
import io.insightdesk.field.FieldSet;
import io.insightdesk.platform.paging.MalformedQueryException;
import io.insightdesk.platform.security.Callers;
import io.insightdesk.platform.web.api.QueryParameters;
import io.insightdesk.ticket.view.ListedView;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A list of tickets as its query parameters ask for it. */
final class TicketListParameters {

    private static final String VIEW = "view";
    private static final String ME = "me";
    private static final String NOBODY = "none";
    private static final String CUSTOM_FIELDS = "customFields.*";
    private static final Set<String> SLA_STATES = Set.of("running", "paused", "met", "breached");

    private final QueryParameters given;

    private final FieldSet fields;
    private final StatusSet statuses;

    /** @param fields and {@code statuses}: what the tenant has defined */
    TicketListParameters(UriInfo uri, FieldSet fields, StatusSet statuses) {
        this.fields = fields;
        this.statuses = statuses;
        given = new QueryParameters(
                uri,
                VIEW,
                "status",
                "priority",
                "assignee",
                "team",
                "requester",
                "organisation",
                "tag",
                "channel",
                "q",
                "createdAfter",
                "createdBefore",
                "slaState",
                CUSTOM_FIELDS,
                QueryParameters.SORT,
                QueryParameters.LIMIT,
                QueryParameters.CURSOR);
    }

    /**
     * @param views finds a view by its code or id
     * @throws MalformedQueryException for what is not understood
     */
    TicketQuery query(Function<String, Optional<ListedView>> views) {
        var view = given.one(VIEW).map(code -> views.apply(code)
                .orElseThrow(() -> new MalformedQueryException(VIEW, "must be a view that you see")));
        var sort = given.one(QueryParameters.SORT)
                .map(TicketSort::parse)
                .or(() -> view.map(ListedView::sort))
                .orElse(TicketSort.LAST_UPDATED);
        var filter = view.map(ListedView::filter).orElseGet(TicketFilter::new);
        return new TicketQuery(narrow(filter), sort, given.one(QueryParameters.CURSOR), given.limit());
    }

    /** What is searched for, if anything. */
    Optional<String> words() {
        return given.one("q").filter(text -> !text.isBlank());
    }

    private TicketFilter narrow(TicketFilter whole) {
        var filter = whole.statuses(categories(), ownStatuses())
                .priorities(given.constants("priority", Priority.class))
                .channels(given.constants("channel", Channel.class))
                .teams(given.ids("team"))
                .organisations(given.ids("organisation"))
                .requesters(people("requester", given.many("requester")))
                .tags(given.many("tag"))
                .slaStates(slaStates());
        words().ifPresent(filter::words);
        given.moment("createdAfter").ifPresent(filter::createdAfter);
        given.moment("createdBefore").ifPresent(filter::createdBefore);
        given.manyOf(CUSTOM_FIELDS).forEach((key, values) -> filter.customField(known(key), values));
        return assignees(filter);
    }

    private Set<Status> categories() {
        return given.many("status").stream()
                .flatMap(word -> StatusSet.builtIn(word).stream())
                .collect(Collectors.toSet());
    }

    /** What is neither a category nor a status that the caller is told of is refused. */
    private Set<String> ownStatuses() {
        return given.many("status").stream()
                .filter(word -> StatusSet.builtIn(word).isEmpty())
                .map(this::knownStatus)
                .collect(Collectors.toSet());
    }

    private String knownStatus(String key) {
        return statuses.own(key)
                .filter(status -> Callers.current().isStaff() || status.isSeenByCustomers())
                .map(TicketStatus::getKey)
                .orElseThrow(() -> new MalformedQueryException("status", "there is no status " + key));
    }

    /** What somebody may not see is unknown to them. */
    private String known(String key) {
        return fields.find(key)
                .filter(field -> Callers.current().isStaff() || field.isSeenByCustomers())
                .map(CustomField::getKey)
                .orElseThrow(() -> new MalformedQueryException("customFields." + key, "there is no such field"));
    }

    private TicketFilter assignees(TicketFilter filter) {
        var values = given.many("assignee");
        if (!values.contains(NOBODY)) {
            return filter.assignees(people("assignee", values));
        }
        var named = new LinkedHashSet<>(values);
        named.remove(NOBODY);
        return filter.assigneesOrNone(people("assignee", named));
    }

    private static Set<UUID> people(String name, Set<String> values) {
        var ids = new LinkedHashSet<UUID>();
        for (var value : values) {
            ids.add(value.equals(ME) ? Callers.current().requireAccount() : QueryParameters.id(name, value));
        }
        return ids;
    }

    private Set<String> slaStates() {
        var values = given.many("slaState");
        if (!SLA_STATES.containsAll(values)) {
            throw new MalformedQueryException("slaState", "must be one of: running, paused, met, breached");
        }
        return values;
    }
}

package io.insightdesk.ticket;

import io.insightdesk.platform.security.Callers;
import io.insightdesk.platform.web.Choice;
import io.insightdesk.platform.web.ListAddress;
import io.insightdesk.platform.web.Region;
import io.insightdesk.ticket.TicketCondition.Field;
import io.insightdesk.ticket.TicketCondition.Op;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The filters of the agents' list as the address has them. What can't be understood filters nothing. */
@Named
@RequestScoped
public class TicketListFilter {

    private static final String NOBODY = "none";
    private static final String ME = "me";

    @Inject
    DeskMembers desk;

    @Inject
    TicketFieldFilter fields;

    @Inject
    StatusWords statusWords;

    @Inject
    HttpServletRequest request;

    @Inject
    Region region;

    private ResourceBundle words;
    private String status;
    private String priority;
    private String team;
    private String requester;
    private String assignee;
    private String tag;
    private String q;

    @PostConstruct
    void read() {
        words = ResourceBundle.getBundle("io.insightdesk.ticket.texts", region.getLocale());
        status = given("status");
        priority = given("priority");
        team = given("team");
        requester = given("requester");
        assignee = given("assignee");
        tag = given("tag");
        q = given("q");
    }

    private String given(String name) {
        var value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value;
    }

    /** The statuses chosen; all of them for a search, and none when the view shall say. */
    public Set<Status> statuses() {
        var chosen = Stream.ofNullable(status)
                .flatMap(word -> statusWords.set().category(word).stream())
                .collect(Collectors.toSet());
        return chosen.isEmpty() && q != null ? EnumSet.allOf(Status.class) : chosen;
    }

    /** The tenant's own status that was chosen. */
    private Set<String> ownStatus() {
        return status == null
                ? Set.of()
                : statusWords.set().own(status).stream()
                        .map(TicketStatus::getKey)
                        .collect(Collectors.toSet());
    }

    /** Lets through only what these filters let through too. */
    public TicketFilter narrow(TicketFilter filter) {
        filter.statuses(Set.of(), ownStatus());
        fields.narrow(filter);
        filter.priorities(one(Priority.values(), Priority::code, priority));
        id(team).ifPresent(id -> filter.teams(Set.of(id)));
        id(requester).ifPresent(id -> filter.requesters(Set.of(id)));
        if (NOBODY.equals(assignee)) {
            filter.unassigned();
        }
        assignee().ifPresent(id -> filter.assignees(Set.of(id)));
        if (tag != null) {
            filter.tags(Set.of(tag.strip().toLowerCase(Locale.ROOT)));
        }
        if (q != null) {
            filter.words(q);
        }
        return filter;
    }

    /** The same but for the words of a search, as a saved view would ask it. */
    public List<TicketCondition> conditions() {
        var conditions = new ArrayList<TicketCondition>();
        add(conditions, Field.STATUS, status);
        add(conditions, Field.PRIORITY, priority);
        add(conditions, Field.TEAM, team);
        add(conditions, Field.ASSIGNEE, assignee);
        add(conditions, Field.TAG, tag);
        conditions.addAll(fields.conditions());
        return conditions;
    }

    private static void add(List<TicketCondition> conditions, Field field, String value) {
        if (value != null) {
            conditions.add(TicketCondition.comparison(field, Op.IS, value));
        }
    }

    /** The address of another list, or page about this one, that is filtered in the same way. */
    public ListAddress addTo(ListAddress address) {
        return fields.addTo(address)
                .with("status", status)
                .with("priority", priority)
                .with("team", team)
                .with("requester", requester)
                .with("assignee", assignee)
                .with("tag", tag)
                .with("q", q);
    }

    public boolean isSet() {
        return fields.isSet()
                || Stream.of(status, priority, team, requester, assignee, tag, q)
                        .anyMatch(Objects::nonNull);
    }

    public List<Choice> getStatuses() {
        return Choice.of(
                        statusWords.set().choices().stream(),
                        StatusWish::word,
                        wish -> statusWords.word(wish.word()),
                        status)
                .toList();
    }

    public List<Choice> getPriorities() {
        return Choice.of(Arrays.stream(Priority.values()), Priority::code, this::word, priority)
                .toList();
    }

    public List<Choice> getTeams() {
        return Choice.of(desk.teams().stream(), team -> team.id().toString(), NamedRef::name, team)
                .toList();
    }

    /** Me, nobody, and everybody of the desk. */
    public List<Choice> getAssignees() {
        var named = Choice.of(desk.agents().stream(), agent -> agent.id().toString(), NamedRef::name, assignee);
        var others = Stream.of(
                Choice.of(ME, words.getString("assignee.me"), assignee),
                Choice.of(NOBODY, words.getString("assignee.nobody"), assignee));
        return Stream.concat(others, named).toList();
    }

    private String word(Priority any) {
        return words.getString("priority." + any.code());
    }

    public String getStatus() {
        return status;
    }

    public String getPriority() {
        return priority;
    }

    public String getTeam() {
        return team;
    }

    public String getAssignee() {
        return assignee;
    }

    /** The id of the customer whose tickets are listed, or {@code null}. */
    public String getRequester() {
        return requester;
    }

    public String getTag() {
        return tag;
    }

    public String getQ() {
        return q;
    }

    private Optional<UUID> assignee() {
        return ME.equals(assignee) ? Callers.current().account() : id(assignee);
    }

    private static <T> Set<T> one(T[] all, Function<T, String> code, String wanted) {
        return Set.copyOf(Arrays.stream(all)
                .filter(value -> code.apply(value).equals(wanted))
                .toList());
    }

    private static Optional<UUID> id(String text) {
        try {
            return text != null ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}

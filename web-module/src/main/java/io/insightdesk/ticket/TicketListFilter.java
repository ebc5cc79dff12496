package io.insightdesk.ticket;

import io.insightdesk.platform.persistence.Ids;
import io.insightdesk.platform.web.Choice;
import io.insightdesk.platform.web.ListAddress;
import io.insightdesk.platform.web.Region;
import io.insightdesk.ticket.property.Comparison;
import io.insightdesk.ticket.property.Condition;
import io.insightdesk.ticket.property.Op;
import io.insightdesk.ticket.property.TicketProperty;
import io.insightdesk.ticket.property.TicketViewpoint;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The filters of the agents' list as the address has them. What can't be understood filters nothing. */
@Named
@RequestScoped
public class TicketListFilter {

    /** What the address may choose, in the order of the addresses that are made. */
    private static final List<TicketProperty> PROPERTIES = List.of(
            TicketProperty.STATUS,
            TicketProperty.PRIORITY,
            TicketProperty.TEAM,
            TicketProperty.REQUESTER,
            TicketProperty.ASSIGNEE,
            TicketProperty.TAG);

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
    private final Map<TicketProperty, String> chosen = new EnumMap<>(TicketProperty.class);
    private String q;

    @PostConstruct
    void read() {
        words = ResourceBundle.getBundle("io.insightdesk.ticket.texts", region.getLocale());
        for (var property : PROPERTIES) {
            given(property.code()).ifPresent(value -> chosen.put(property, value));
        }
        q = given("q").orElse(null);
    }

    private Optional<String> given(String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isBlank());
    }

    /** The statuses chosen; all of them for a search, and none when the view shall say. */
    public Set<Status> statuses() {
        var categories = Stream.ofNullable(getStatus())
                .flatMap(word -> statusWords.set().category(word).stream())
                .collect(Collectors.toSet());
        return categories.isEmpty() && q != null ? EnumSet.allOf(Status.class) : categories;
    }

    /** Lets through only what these filters let through too; {@link #statuses} are the view's to ask. */
    public TicketFilter narrow(TicketFilter filter, TicketViewpoint viewpoint) {
        var beside = conditions().stream().filter(condition -> !isCategory(condition));
        filter.narrowedBy(beside.toList(), viewpoint);
        if (q != null) {
            filter.words(q);
        }
        return filter;
    }

    private boolean isCategory(Condition condition) {
        return condition instanceof Comparison comparison
                && comparison.property() == TicketProperty.STATUS
                && StatusSet.builtIn(getStatus()).isPresent();
    }

    /** All but the words of a search, as a saved view would ask it. */
    public List<Condition> conditions() {
        var properties = chosen.entrySet().stream().flatMap(one -> condition(one.getKey(), one.getValue()).stream());
        return Stream.<Condition>concat(properties, fields.conditions().stream())
                .toList();
    }

    private Optional<Condition> condition(TicketProperty property, String given) {
        var value = property.hasSeveralValues() ? given.strip().toLowerCase(Locale.ROOT) : given;
        return isUnderstood(property, value)
                ? Optional.of(Condition.comparison(property, Op.IS, value))
                : Optional.empty();
    }

    private boolean isUnderstood(TicketProperty property, String value) {
        return switch (property.kind()) {
            case WORD ->
                property == TicketProperty.STATUS
                        ? statusWords.set().category(value).isPresent()
                        : property.words().contains(value);
            case REFERENCE ->
                Ids.find(value).isPresent()
                        || property.isOfPeople() && property.words().contains(value);
            default -> true;
        };
    }

    /** The address of another list, or page about this one, that is filtered in the same way. */
    public ListAddress addTo(ListAddress address) {
        var whole = fields.addTo(address);
        for (var property : PROPERTIES) {
            whole = whole.with(property.code(), chosen.get(property));
        }
        return whole.with("q", q);
    }

    public boolean isSet() {
        return fields.isSet() || !chosen.isEmpty() || q != null;
    }

    public List<Choice> getStatuses() {
        return Choice.of(
                        statusWords.set().choices().stream(),
                        StatusWish::word,
                        wish -> statusWords.word(wish.word()),
                        getStatus())
                .toList();
    }

    public List<Choice> getPriorities() {
        return Choice.of(Arrays.stream(Priority.values()), Priority::code, this::word, getPriority())
                .toList();
    }

    public List<Choice> getTeams() {
        return Choice.of(desk.teams().stream(), team -> team.id().toString(), NamedRef::name, getTeam())
                .toList();
    }

    /** Me, nobody, and everybody of the desk. */
    public List<Choice> getAssignees() {
        var named = Choice.of(desk.agents().stream(), agent -> agent.id().toString(), NamedRef::name, getAssignee());
        var others = Stream.of(
                Choice.of(TicketProperty.ME, words.getString("assignee.me"), getAssignee()),
                Choice.of(TicketProperty.NONE, words.getString("assignee.nobody"), getAssignee()));
        return Stream.concat(others, named).toList();
    }

    private String word(Priority any) {
        return words.getString("priority." + any.code());
    }

    public String getStatus() {
        return chosen.get(TicketProperty.STATUS);
    }

    public String getPriority() {
        return chosen.get(TicketProperty.PRIORITY);
    }

    public String getTeam() {
        return chosen.get(TicketProperty.TEAM);
    }

    public String getAssignee() {
        return chosen.get(TicketProperty.ASSIGNEE);
    }

    /** The id of the customer whose tickets are listed, or {@code null}. */
    public String getRequester() {
        return chosen.get(TicketProperty.REQUESTER);
    }

    public String getTag() {
        return chosen.get(TicketProperty.TAG);
    }

    public String getQ() {
        return q;
    }
}

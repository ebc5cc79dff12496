package io.insightdesk.ticket.list;

import io.insightdesk.platform.input.Text;
import io.insightdesk.platform.persistence.Ids;
import io.insightdesk.platform.web.ListAddress;
import io.insightdesk.platform.web.SelectOption;
import io.insightdesk.ticket.Tag;
import io.insightdesk.ticket.property.Comparison;
import io.insightdesk.ticket.property.Condition;
import io.insightdesk.ticket.property.ConditionContext;
import io.insightdesk.ticket.property.Operator;
import io.insightdesk.ticket.property.PropertyChoices;
import io.insightdesk.ticket.property.TicketProperty;
import io.insightdesk.ticket.status.Status;
import io.insightdesk.ticket.status.StatusDefinitions;
import io.insightdesk.ticket.status.StatusLabels;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The filters of the agents' list as the address has them. What can't be understood filters nothing. */
@Named
@RequestScoped
public class TicketListFilter {

    /** What the address may choose. */
    private static final List<TicketProperty> PROPERTIES = Arrays.stream(TicketProperty.values())
            .filter(TicketProperty::isListParameter)
            .toList();

    @Inject
    PropertyChoices choices;

    @Inject
    FilterChoices filterChoices;

    @Inject
    TicketFieldFilter fields;

    @Inject
    StatusLabels statusLabels;

    @Inject
    HttpServletRequest request;

    private final Map<TicketProperty, String> chosen = new EnumMap<>(TicketProperty.class);
    private String q;

    @PostConstruct
    void read() {
        for (var property : PROPERTIES) {
            given(property.code()).ifPresent(value -> chosen.put(property, value));
        }
        q = given("q").orElse(null);
    }

    private Optional<String> given(String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(value -> !Text.isBlank(value));
    }

    /** The statuses chosen; all of them for a search, and none when the view shall say. */
    public Set<Status> statuses() {
        var categories = Stream.ofNullable(chosen(TicketProperty.STATUS))
                .flatMap(word -> statusLabels.set().category(word).stream())
                .collect(Collectors.toSet());
        return categories.isEmpty() && q != null ? EnumSet.allOf(Status.class) : categories;
    }

    /** Lets through only what these filters let through too; {@link #statuses} are the view's to ask. */
    public TicketFilter narrow(TicketFilter filter, ConditionContext context) {
        var beside = conditions().stream().filter(condition -> !isCategory(condition));
        filter.narrowedBy(beside.toList(), context);
        if (q != null) {
            filter.words(q);
        }
        return filter;
    }

    private boolean isCategory(Condition condition) {
        return condition instanceof Comparison comparison
                && comparison.property() == TicketProperty.STATUS
                && StatusDefinitions.builtIn(chosen(TicketProperty.STATUS)).isPresent();
    }

    /** All but the words of a search, as a saved view would ask it. */
    public List<Condition> conditions() {
        var properties = chosen.entrySet().stream().flatMap(one -> condition(one.getKey(), one.getValue()).stream());
        return Stream.<Condition>concat(properties, fields.conditions().stream())
                .toList();
    }

    private Optional<Condition> condition(TicketProperty property, String given) {
        var value = property.hasSeveralValues() ? Tag.of(given) : given;
        return isUnderstood(property, value)
                ? Optional.of(Condition.comparison(property, Operator.IS, value))
                : Optional.empty();
    }

    private boolean isUnderstood(TicketProperty property, String value) {
        return switch (property.kind()) {
            case WORD ->
                property == TicketProperty.STATUS
                        ? statusLabels.set().category(value).isPresent()
                        : property.words().contains(value);
            case REFERENCE ->
                Ids.find(value).isPresent() || property.words().contains(value) && !value.equals(TicketProperty.MINE);
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

    /** What is chosen with the list. */
    public List<Filter> getFilters() {
        return Arrays.stream(TicketProperty.values())
                .filter(TicketProperty::isFilter)
                .map(property -> new Filter(
                        property.code(),
                        choices.label(property),
                        chosen.get(property),
                        choices(property, chosen.get(property))))
                .toList();
    }

    /** What the address has besides, such as whose tickets are listed. */
    public List<Filter> getOthers() {
        return chosen.keySet().stream()
                .filter(property -> !property.isFilter())
                .map(property -> new Filter(property.code(), "", chosen.get(property), List.of()))
                .toList();
    }

    /**
     * A filter of the list.
     *
     * @param value {@code null} when nothing is chosen
     * @param choices none where one types
     */
    public record Filter(String name, String label, String value, List<SelectOption> choices) {}

    private List<SelectOption> choices(TicketProperty property, String value) {
        var offered = Stream.concat(choices.standIns(property, value), choices.of(property, value))
                .toList();
        if (offered.isEmpty() || value == null || !isUnderstood(property, value) || isAmong(offered, value)) {
            return offered;
        }
        var words = property == TicketProperty.STATUS ? statusLabels.word(value) : filterChoices.gone(value);
        return Stream.concat(offered.stream(), Stream.of(SelectOption.of(value, words, value)))
                .toList();
    }

    private static boolean isAmong(List<SelectOption> offered, String value) {
        return offered.stream().anyMatch(option -> option.value().equals(value));
    }

    /** What is chosen of a property, or {@code null}. */
    String chosen(TicketProperty property) {
        return chosen.get(property);
    }

    public String getQ() {
        return q;
    }
}

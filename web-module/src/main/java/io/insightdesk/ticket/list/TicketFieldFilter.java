package io.insightdesk.ticket.list;

import io.insightdesk.field.CustomField;
import io.insightdesk.field.CustomFieldName;
import io.insightdesk.field.CustomFieldService;
import io.insightdesk.field.FieldKind;
import io.insightdesk.platform.web.ListAddress;
import io.insightdesk.platform.web.SelectOption;
import io.insightdesk.platform.web.UserLocale;
import io.insightdesk.ticket.property.Condition;
import io.insightdesk.ticket.property.CustomComparison;
import io.insightdesk.ticket.property.Operator;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * The filters of the agents' list by custom fields that have choices, as the address has them: {@code
 * customFields.device}.
 */
@Named
@RequestScoped
public class TicketFieldFilter {

    private static final int MOST = 6;

    @Inject
    CustomFieldService service;

    @Inject
    HttpServletRequest request;

    @Inject
    FilterChoices filterChoices;

    @Inject
    UserLocale userLocale;

    private List<CustomField> fields;
    private final Map<String, String> chosen = new LinkedHashMap<>();

    /**
     * A field to choose a value of.
     *
     * @param name of the parameter
     */
    public record Offer(String name, String label, List<SelectOption> choices) {}

    @PostConstruct
    void read() {
        fields = service.current().active().stream()
                .filter(field -> field.getKind().hasChoices() || field.getKind() == FieldKind.CHECKBOX)
                .limit(MOST)
                .toList();
        for (var field : fields) {
            var value = request.getParameter(CustomFieldName.of(field.getKey()));
            if (value != null && !value.isBlank()) {
                chosen.put(field.getKey(), value);
            }
        }
    }

    /** As a saved view would ask it. */
    List<Condition> conditions() {
        return chosen.entrySet().stream()
                .<Condition>map(one -> new CustomComparison(one.getKey(), Operator.IS, List.of(one.getValue())))
                .toList();
    }

    ListAddress addTo(ListAddress address) {
        var whole = address;
        for (var one : chosen.entrySet()) {
            whole = whole.with(CustomFieldName.of(one.getKey()), one.getValue());
        }
        return whole;
    }

    public boolean isSet() {
        return !chosen.isEmpty();
    }

    public List<Offer> getOffers() {
        return fields.stream()
                .map(field -> new Offer(
                        CustomFieldName.of(field.getKey()),
                        field.getLabels().in(userLocale.getLocale()),
                        choices(field)))
                .toList();
    }

    private List<SelectOption> choices(CustomField field) {
        var now = chosen.get(field.getKey());
        if (field.getKind() == FieldKind.CHECKBOX) {
            var words = ResourceBundle.getBundle("io.insightdesk.field.texts", userLocale.getLocale());
            return Stream.of(
                            SelectOption.of("true", words.getString("yes"), now),
                            SelectOption.of("false", words.getString("no"), now))
                    .toList();
        }
        var offered = field.getChoices().stream()
                .map(choice -> SelectOption.of(choice.key(), choice.labels().in(userLocale.getLocale()), now))
                .toList();
        if (now == null || offered.stream().anyMatch(option -> option.value().equals(now))) {
            return offered;
        }
        return Stream.concat(offered.stream(), Stream.of(SelectOption.of(now, filterChoices.gone(now), now)))
                .toList();
    }
}

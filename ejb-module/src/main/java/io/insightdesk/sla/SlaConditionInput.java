package io.insightdesk.sla;

import static io.insightdesk.platform.Jsons.JSON;

import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.Text;
import io.insightdesk.platform.persistence.Ids;
import io.insightdesk.team.TeamService;
import io.insightdesk.ticket.property.Comparison;
import io.insightdesk.ticket.property.Condition;
import io.insightdesk.ticket.property.Condition.Group;
import io.insightdesk.ticket.property.Condition.Quantifier;
import io.insightdesk.ticket.property.ConditionJson;
import io.insightdesk.ticket.property.ConditionUse;
import io.insightdesk.ticket.property.TenantDefinitionsLookup;
import io.insightdesk.ticket.property.TicketProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.stream.Stream;

/**
 * The conditions of a policy as somebody wrote them. Beside the language of all conditions it takes what policies took when
 * they had one of their own: no group at all, values that are no texts, and blank ones among others.
 */
@ApplicationScoped
class SlaConditionInput {

    private static final String PATH = "conditions";
    private static final String FIELD = "field";
    private static final String VALUE = "value";

    @Inject
    TeamService teams;

    @Inject
    TenantDefinitionsLookup vocabularies;

    /** The condition, as far as it can be understood; what can't is noted in {@code check}. */
    Group read(JsonObject draft, InputCheck check) {
        var wrong = check.errors().size();
        var condition = ConditionJson.read(modern(draft), PATH, ConditionUse.SLA, vocabularies.current(), check);
        if (check.errors().size() == wrong) {
            checkTeams(condition, PATH, check);
        }
        return condition;
    }

    /** No ticket ever comes to a team that there is not. */
    private void checkTeams(Group group, String path, InputCheck check) {
        for (var index = 0; index < group.conditions().size(); index++) {
            var at = path + "." + group.quantifier().code() + "[" + index + "]";
            var condition = group.conditions().get(index);
            if (condition instanceof Group inner) {
                checkTeams(inner, at, check);
            } else if (condition instanceof Comparison comparison && !namesTeams(comparison)) {
                check.wrong(at + "." + VALUE, Rule.UNKNOWN);
            }
        }
    }

    private boolean namesTeams(Comparison comparison) {
        return comparison.property() != TicketProperty.TEAM
                || comparison.values().stream()
                        .filter(value -> !value.equals(TicketProperty.NONE))
                        .allMatch(value -> Ids.find(value).flatMap(teams::find).isPresent());
    }

    private static JsonObject modern(JsonObject draft) {
        var modern = JSON.createObjectBuilder();
        Stream.of(Quantifier.values())
                .map(Quantifier::code)
                .filter(code -> draft.containsKey(code) && !draft.isNull(code))
                .forEach(code -> modern.add(code, modern(draft.get(code))));
        var group = modern.build();
        return group.isEmpty() ? ConditionJson.write(Condition.EVERYTHING) : group;
    }

    private static JsonValue modern(JsonValue conditions) {
        if (!(conditions instanceof JsonArray array)) {
            return conditions;
        }
        var modern = JSON.createArrayBuilder();
        array.forEach(condition -> modern.add(
                condition instanceof JsonObject comparison && comparison.containsKey(FIELD)
                        ? withTexts(comparison)
                        : condition));
        return modern.build();
    }

    private static JsonObject withTexts(JsonObject comparison) {
        return comparison.containsKey(VALUE) && !comparison.isNull(VALUE)
                ? JSON.createObjectBuilder(comparison)
                        .add(VALUE, texts(comparison.get(VALUE)))
                        .build()
                : comparison;
    }

    private static JsonValue texts(JsonValue value) {
        if (!(value instanceof JsonArray array)) {
            return JSON.createValue(text(value));
        }
        var texts = JSON.createArrayBuilder();
        array.stream()
                .map(SlaConditionInput::text)
                .filter(text -> !Text.line(text).isEmpty())
                .forEach(texts::add);
        return texts.build();
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}

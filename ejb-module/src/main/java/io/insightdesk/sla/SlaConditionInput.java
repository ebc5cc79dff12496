package io.insightdesk.sla;

import static io.insightdesk.platform.Json.JSON;

import io.insightdesk.platform.Json;
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
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

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
    TenantDefinitionsLookup definitions;

    /** The condition, as far as it can be understood; what can't is noted in {@code check}. */
    Group read(ObjectNode draft, InputCheck check) {
        var wrong = check.errors().size();
        var condition = ConditionJson.read(modern(draft), PATH, ConditionUse.SLA, definitions.current(), check);
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

    private static ObjectNode modern(ObjectNode draft) {
        var modern = JSON.objectNode();
        Stream.of(Quantifier.values())
                .map(Quantifier::code)
                .filter(draft::hasNonNull)
                .forEach(code -> modern.set(code, modern(draft.get(code))));
        return modern.isEmpty() ? ConditionJson.write(Condition.EVERYTHING) : modern;
    }

    private static JsonNode modern(JsonNode conditions) {
        if (!(conditions instanceof ArrayNode array)) {
            return conditions;
        }
        var modern = JSON.arrayNode();
        array.forEach(condition -> modern.add(
                condition instanceof ObjectNode comparison && comparison.has(FIELD)
                        ? withTexts(comparison)
                        : condition));
        return modern;
    }

    private static ObjectNode withTexts(ObjectNode comparison) {
        return comparison.hasNonNull(VALUE)
                ? comparison.deepCopy().set(VALUE, texts(comparison.get(VALUE)))
                : comparison;
    }

    private static JsonNode texts(JsonNode value) {
        if (!(value instanceof ArrayNode array)) {
            return JSON.stringNode(text(value));
        }
        return Json.array(array.valueStream()
                .map(SlaConditionInput::text)
                .filter(text -> !Text.line(text).isEmpty())
                .toList());
    }

    private static String text(JsonNode value) {
        return value instanceof StringNode string ? string.stringValue() : value.toString();
    }
}

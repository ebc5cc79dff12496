package io.insightdesk.platform.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.customer.CustomerDraft;
import io.insightdesk.customer.OrganisationDraft;
import io.insightdesk.field.CustomFieldDraft;
import io.insightdesk.macro.CannedReplyDraft;
import io.insightdesk.macro.MacroDraft;
import io.insightdesk.platform.input.MemberRules;
import io.insightdesk.satisfaction.RateResolution;
import io.insightdesk.settings.SettingsDraft;
import io.insightdesk.sla.SlaPolicyDraft;
import io.insightdesk.team.TeamDraft;
import io.insightdesk.ticket.form.TicketFormDraft;
import io.insightdesk.ticket.list.SavedViewDraft;
import io.insightdesk.ticket.status.TicketStatusDraft;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The limits that the API's description tells are those of the constraints on drafts. */
class ApiRulesTest {

    /** The drafts by the schemas that describe them. */
    private static final Map<String, Class<? extends Record>> DRAFTS = Map.ofEntries(
            Map.entry("TeamDraft", TeamDraft.class),
            Map.entry("NewCustomField", CustomFieldDraft.class),
            Map.entry("NewOwnStatus", TicketStatusDraft.class),
            Map.entry("NewTicketForm", TicketFormDraft.class),
            Map.entry("CustomerDraft", CustomerDraft.class),
            Map.entry("OrganisationDraft", OrganisationDraft.class),
            Map.entry("SettingsPatch", SettingsDraft.class),
            Map.entry("SavedViewDraft", SavedViewDraft.class),
            Map.entry("MacroDraft", MacroDraft.class),
            Map.entry("CannedReplyDraft", CannedReplyDraft.class),
            Map.entry("SlaPolicyDraft", SlaPolicyDraft.class),
            Map.entry("Rate", RateResolution.class));

    /** Schemas whose record is the draft itself: the build takes their limits from the same constraints. */
    private static final Set<String> MADE_OF_DRAFTS =
            Set.of("OrganisationDraft", "SavedViewDraft", "MacroDraft", "CannedReplyDraft", "SlaPolicyDraft", "Rate");

    private static final Map<String, Function<MemberRules, Number>> LIMITS = Map.of(
            "maxLength", MemberRules::maxLength,
            "minimum", MemberRules::minimum,
            "maximum", MemberRules::maximum,
            "minItems", MemberRules::minItems,
            "maxItems", MemberRules::maxItems);

    /** A schema that tells something of a component with constraints. */
    record Described(String name, JsonNode schema, MemberRules rules) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Described> described() throws IOException {
        try (var document = ApiRulesTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            var schemas = new YAMLMapper().readTree(document).at("/components/schemas");
            var described = new ArrayList<Described>();
            DRAFTS.forEach((name, draft) -> collect(name, schemas.get(name), draft, "", described));
            return described;
        }
    }

    private static void collect(String name, JsonNode schema, Class<?> draft, String path, List<Described> described) {
        schema.path("properties").properties().stream()
                .filter(property -> hasComponent(draft, path + property.getKey()))
                .forEach(property -> {
                    var member = path + property.getKey();
                    described.add(
                            new Described(name + "." + member, property.getValue(), MemberRules.of(draft, member)));
                    collect(name, property.getValue().path("items"), draft, member + ".", described);
                });
    }

    private static boolean hasComponent(Class<?> draft, String path) {
        try {
            MemberRules.of(draft, path);
            return true;
        } catch (IllegalArgumentException answeredOnly) {
            return false;
        }
    }

    @Test
    void everyDraftIsLookedAt() throws IOException {
        assertThat(described()).extracting(Described::name).contains("TeamDraft.members.ticketLimit", "Rate.comment");
        assertThat(described())
                .filteredOn(one -> LIMITS.keySet().stream().anyMatch(one.schema()::has))
                .hasSizeGreaterThan(15);
    }

    /** Those with words of their own. */
    static Stream<Described> inWords() throws IOException {
        return described().stream().filter(member -> MADE_OF_DRAFTS.stream()
                .noneMatch(name -> member.name().startsWith(name + ".")));
    }

    @ParameterizedTest
    @MethodSource("inWords")
    void limitsAreThoseOfTheConstraints(Described member) {
        LIMITS.forEach((keyword, limit) -> {
            var constraint = limit.apply(member.rules());
            if (constraint != null && member.schema().has(keyword)) {
                assertThat(member.schema().get(keyword).asLong()).as(keyword).isEqualTo(constraint.longValue());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("described")
    void closedSetsAreThoseOfTheConstraints(Described member) {
        if (member.schema().has("enum")) {
            member.rules().codes().ifPresent(codes -> assertThat(member.schema().get("enum"))
                    .extracting(JsonNode::asString)
                    .containsExactlyInAnyOrderElementsOf(codes));
        }
    }

    @Test
    void whatIsRequiredIsRequiredByAConstraint() throws IOException {
        try (var document = ApiRulesTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            var schemas = new YAMLMapper().readTree(document).at("/components/schemas");
            DRAFTS.forEach((name, draft) -> assertThat(schemas.get(name).path("required"))
                    .extracting(JsonNode::asString)
                    .filteredOn(member -> hasComponent(draft, member))
                    .allSatisfy(
                            member -> assertThat(MemberRules.of(draft, member).required())
                                    .as(name + "." + member)
                                    .isTrue()));
        }
    }
}

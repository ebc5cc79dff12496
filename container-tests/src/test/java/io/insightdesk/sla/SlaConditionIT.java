package io.insightdesk.sla;

import static io.insightdesk.platform.security.CallerContext.callAs;
import static io.insightdesk.platform.security.CallerContext.runAs;
import static io.insightdesk.ticket.property.TicketProperty.ASSIGNEE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.insightdesk.it.TestDesk;
import io.insightdesk.it.TestTenants;
import io.insightdesk.platform.Json;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.list.TicketQueryService;
import io.insightdesk.ticket.property.TicketPatch;
import io.insightdesk.ticket.work.SubmitTicket;
import io.insightdesk.ticket.work.TicketPatchService;
import io.insightdesk.ticket.work.TicketService;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** The conditions of SLA policies: what programs sent before there was one language of conditions, and what is new. */
@ExtendWith(ArquillianExtension.class)
class SlaConditionIT {

    private static TestDesk desk;

    @Inject
    TestTenants tenants;

    @Inject
    SlaPolicyService policies;

    @Inject
    SlaClockQueryService clocks;

    @Inject
    TicketService tickets;

    @Inject
    TicketPatchService patches;

    @Inject
    TicketQueryService ticketQueries;

    @BeforeEach
    void openADesk() {
        if (desk == null) {
            desk = tenants.open();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'all':[]}",
                "{'all':[{'field':'priority','op':'in','value':['high','urgent']}]}",
                "{'all':[{'field':'priority','op':'in','value':['high']}]}",
                "{'all':[{'field':'tag','op':'contains','value':'vip'},{'field':'type','op':'isNot','value':'task'}]}",
                "{'any':[{'field':'status','op':'is','value':'new'},{'none':[{'field':'assignee','op':'is','value':'none'}]}]}"
            })
    void conditionsAreAnsweredAsTheyWereSent(String conditions) {
        assertThat(answered(conditions)).isEqualTo(json(conditions));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                             | {'all':[]}
            {'all':null,'note':1}                                          | {'all':[]}
            {'all':[{'field':'tag','op':'is','value':2026}]}               | {'all':[{'field':'tag','op':'is','value':'2026'}]}
            {'all':[{'field':'type','op':'is','value':['task',' ']}]}      | {'all':[{'field':'type','op':'is','value':'task'}]}
            {'all':[{'field':'channel','op':'in','value':'web'}]}          | {'all':[{'field':'channel','op':'in','value':['web']}]}
            """)
    void whatPoliciesTookBeforeIsTakenStill(String sent, String answered) {
        assertThat(answered(sent)).isEqualTo(json(answered));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'all':[{'field':'slaState','op':'is','value':'running'}]} | conditions.all[0].field
            {'all':[{'field':'due','op':'within','value':'2h'}]}       | conditions.all[0].field
            {'all':[{'field':'created','op':'beyond','value':'2h'}]}   | conditions.all[0].field
            {'all':[{'field':'assignee','op':'is','value':'me'}]}      | conditions.all[0].value
            {'any':[{'none':[{'field':'team','op':'is','value':'018f0000-0000-7000-8000-000000000001'}]}]} | conditions.any[0].none[0].value
            """)
    void whatSaysNothingOfClocksIsRefused(String conditions, String field) {
        var refused = catchThrowableOfType(InvalidInputException.class, () -> answered(conditions));

        assertThat(refused.errors()).extracting(error -> error.field()).containsExactly(field);
    }

    @Test
    void clocksFollowAChangeOfWhatAPolicyLooksAt() {
        var at = tenants.open();
        var mine = "{'all':[{'field':'assignee','op':'is','value':'%s'}]}"
                .formatted(at.ana().requireAccount());
        runAs(at.admin(), () -> policies.create(draft("Ana's", mine)));
        var ref = TicketRef.of(callAs(at.carla(), () -> tickets.submit(SubmitTicket.fromPortal("A", "B", null))
                .id()));

        assertThat(promises(at, ref)).containsOnly("Standard");
        runAs(
                at.ana(),
                () -> patches.apply(
                        ref, TicketPatch.of(ASSIGNEE, at.ana().requireAccount().toString())));
        assertThat(promises(at, ref)).containsOnly("Ana's");
    }

    private List<String> promises(TestDesk at, TicketRef ref) {
        return callAs(at.ana(), () -> clocks.clocksOf(ticketQueries.get(ref))).stream()
                .map(ClockSnapshot::policyName)
                .toList();
    }

    private ObjectNode answered(String conditions) {
        var id = callAs(desk.admin(), () -> policies.create(draft("P", conditions)))
                .getId();
        return SlaPolicyJson.of(callAs(desk.admin(), () -> policies.get(id))).conditions();
    }

    private static SlaPolicyDraft draft(String name, String conditions) {
        var targets = List.of("firstResponse", "resolution").stream()
                .map(metric -> new SlaPolicyDraft.Target(metric, "normal", 600L, null))
                .toList();
        return new SlaPolicyDraft(name, 1, json(conditions), targets);
    }

    private static ObjectNode json(String text) {
        return Json.object(text.replace('\'', '"'));
    }
}

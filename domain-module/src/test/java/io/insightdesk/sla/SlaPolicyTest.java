package io.insightdesk.sla;

import static io.insightdesk.sla.Metric.FIRST_RESPONSE;
import static io.insightdesk.sla.Metric.NEXT_RESPONSE;
import static io.insightdesk.sla.Metric.RESOLUTION;
import static io.insightdesk.sla.SlaFixtures.NINE;
import static io.insightdesk.sla.SlaFixtures.aPolicy;
import static io.insightdesk.sla.SlaFixtures.aTicket;
import static io.insightdesk.sla.SlaFixtures.standard;
import static io.insightdesk.sla.SlaFixtures.target;
import static io.insightdesk.ticket.property.Condition.EVERYTHING;
import static io.insightdesk.ticket.property.Condition.all;
import static io.insightdesk.ticket.property.Condition.comparison;
import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.ticket.Priority;
import io.insightdesk.ticket.Ticket;
import io.insightdesk.ticket.TicketField;
import io.insightdesk.ticket.property.Condition;
import io.insightdesk.ticket.property.Operator;
import io.insightdesk.ticket.property.TicketProperty;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlaPolicyTest {

    @ParameterizedTest
    @CsvSource({"URGENT, 1, 8", "HIGH, 4, 24", "NORMAL, 8, 72", "LOW, 24, 120"})
    void theStandardPolicyPromisesByPriority(Priority priority, long firstResponse, long resolution) {
        var policy = standard();

        assertThat(policy.promise(FIRST_RESPONSE, priority))
                .map(AppliedSlaTarget::target)
                .contains(Duration.ofHours(firstResponse));
        assertThat(policy.promise(RESOLUTION, priority))
                .map(AppliedSlaTarget::target)
                .contains(Duration.ofHours(resolution));
        assertThat(policy.promise(NEXT_RESPONSE, priority)).isEmpty();
        assertThat(policy.promise(RESOLUTION, priority).orElseThrow().calendar())
                .isEmpty();
    }

    @Test
    void theFirstPolicyThatAppliesHolds() {
        var vip = aPolicy("VIP", 1, all(comparison(TicketProperty.TAG, Operator.CONTAINS, "vip")), quick());
        var all = aPolicy("All", 2, EVERYTHING, quick());
        var policies = List.of(all, vip);

        assertThat(SlaPolicy.firstFor(aTicket(Priority.LOW, "vip"), policies)).contains(vip);
        assertThat(SlaPolicy.firstFor(aTicket(Priority.LOW), policies)).contains(all);
        assertThat(SlaPolicy.firstFor(aTicket(Priority.LOW), List.of(vip))).isEmpty();
    }

    @Test
    void aPolicyPutWhereAnotherStandsMovesThatAndWhatItMeets() {
        var first = aPolicy("First", 1, EVERYTHING, quick());
        var second = aPolicy("Second", 2, EVERYTHING, quick());
        var far = aPolicy("Far", 7, EVERYTHING, quick());
        var placed = aPolicy("Placed", 1, EVERYTHING, quick());

        SlaPolicy.makeRoomFor(placed, List.of(first, second, far, placed), NINE);

        assertThat(List.of(placed, first, second, far))
                .extracting(SlaPolicy::getPosition)
                .containsExactly(1, 2, 3, 7);
    }

    @Test
    void aPolicyPutWhereNoneStandsMovesNone() {
        var first = aPolicy("First", 1, EVERYTHING, quick());
        var placed = aPolicy("Placed", 2, EVERYTHING, quick());

        SlaPolicy.makeRoomFor(placed, List.of(first), NINE);

        assertThat(first.getPosition()).isEqualTo(1);
    }

    @Test
    void allConditionsMustHold() {
        var policy = aPolicy(
                "Burning VIPs",
                1,
                all(
                        comparison(TicketProperty.TAG, Operator.IS, "vip"),
                        comparison(TicketProperty.PRIORITY, Operator.IN, "high", "urgent")),
                quick());

        assertThat(policy.appliesTo(aTicket(Priority.HIGH, "vip"))).isTrue();
        assertThat(policy.appliesTo(aTicket(Priority.LOW, "vip"))).isFalse();
        assertThat(policy.appliesTo(aTicket(Priority.HIGH, "other"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "PRIORITY, IS, high, true",
        "PRIORITY, IS, low, false",
        "PRIORITY, IS_NOT, low, true",
        "PRIORITY, IS_NOT, high, false",
        "TYPE, IS, incident, true",
        "TYPE, IN, question, false",
        "CHANNEL, IS, web, true",
        "CHANNEL, IS, email, false",
        "TAG, IS, vip, true",
        "TAG, CONTAINS, gold, true",
        "TAG, CONTAINS, go, false",
        "TAG, IS_NOT, vip, false",
        "TAG, IS_NOT, tin, true",
        "ORGANISATION, IS, 00000000-0000-0000-0000-000000000001, false",
        "ORGANISATION, IS_NOT, 00000000-0000-0000-0000-000000000001, true"
    })
    void aConditionComparesAField(TicketProperty property, Operator op, String value, boolean holds) {
        var ticket = aTicket(Priority.HIGH, "vip", "gold");

        assertThat(applies(ticket, comparison(property, op, value))).isEqualTo(holds);
    }

    @Test
    void aConditionFollowsTheTeam() {
        var team = UUID.randomUUID();
        var condition = comparison(TicketProperty.TEAM, Operator.IS, team.toString());
        Ticket ticket = aTicket(Priority.LOW);
        assertThat(applies(ticket, condition)).isFalse();

        ticket.transfer(Optional.of(team), true, NINE);

        assertThat(applies(ticket, condition)).isTrue();
    }

    @Test
    void aChangeOfWhatThePolicyLooksAtMayChangeItsPromise() {
        var policy =
                aPolicy("Burning", 1, all(comparison(TicketProperty.SUBJECT, Operator.CONTAINS, "burns")), quick());

        assertThat(policy.looksAt(TicketField.SUBJECT)).isTrue();
        assertThat(policy.looksAt(TicketField.PRIORITY)).isTrue();
        assertThat(policy.looksAt(TicketField.ASSIGNEE)).isFalse();
    }

    private static boolean applies(Ticket ticket, Condition condition) {
        return aPolicy("Any", 1, all(condition), quick()).appliesTo(ticket);
    }

    private static SlaTarget quick() {
        return target(FIRST_RESPONSE, Priority.LOW, Duration.ofMinutes(5));
    }
}

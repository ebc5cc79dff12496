package io.insightdesk.ticket.property;

import static io.insightdesk.ticket.property.Condition.all;
import static io.insightdesk.ticket.property.Condition.any;
import static io.insightdesk.ticket.property.Condition.comparison;
import static io.insightdesk.ticket.property.Condition.none;
import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.field.CustomFields;
import io.insightdesk.field.FieldValue.Amount;
import io.insightdesk.field.FieldValue.Word;
import io.insightdesk.ticket.Channel;
import io.insightdesk.ticket.Priority;
import io.insightdesk.ticket.Ticket;
import io.insightdesk.ticket.TicketType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What conditions say of a ticket in hand. {@code ConditionIT} compares that with what SQL finds. */
class ConditionTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Condition URGENT = comparison(TicketProperty.PRIORITY, Operator.IS, "urgent");
    private static final Condition VIP = comparison(TicketProperty.TAG, Operator.IS, "vip", "gold");

    private final UUID ana = UUID.randomUUID();
    private final UUID team = UUID.randomUUID();
    private final Ticket ticket = urgentVip();

    @Test
    void aGroupSaysHowManyMustHold() {
        assertThat(holds(all(URGENT, VIP))).isTrue();
        assertThat(holds(all(URGENT, all(comparison(TicketProperty.TYPE, Operator.IS, "task")))))
                .isFalse();
        assertThat(holds(any(comparison(TicketProperty.TYPE, Operator.IS, "task"), VIP)))
                .isTrue();
        assertThat(holds(none(comparison(TicketProperty.TYPE, Operator.IS, "task"))))
                .isTrue();
        assertThat(holds(none(comparison(TicketProperty.TYPE, Operator.IS, "task"), VIP)))
                .isFalse();
    }

    @Test
    void anEmptyGroupAsksNothing() {
        assertThat(List.of(all(), any(), none()))
                .allSatisfy(group -> assertThat(holds(group)).isTrue());
    }

    @Test
    void isNotHoldsWhereThereIsNoValue() {
        assertThat(holds(comparison(TicketProperty.ASSIGNEE, Operator.IS_NOT, TicketProperty.ME)))
                .isTrue();
        assertThat(holds(comparison(TicketProperty.SLA_STATE, Operator.IS_NOT, "running")))
                .isTrue();
        assertThat(holds(new CustomComparison("device", Operator.IS_NOT, List.of("printer"))))
                .isTrue();
    }

    @Test
    void whoLooksIsMeAndTheirTeamsAreMine() {
        assertThat(holds(comparison(TicketProperty.ASSIGNEE, Operator.IS, TicketProperty.NONE)))
                .isTrue();

        ticket.transfer(Optional.of(team), false, NOON);
        ticket.assign(Optional.of(ana), NOON);

        assertThat(holds(comparison(TicketProperty.ASSIGNEE, Operator.IS, TicketProperty.ME)))
                .isTrue();
        assertThat(holds(comparison(TicketProperty.TEAM, Operator.IS, TicketProperty.MINE)))
                .isTrue();
        assertThat(holds(comparison(TicketProperty.TEAM, Operator.IS, TicketProperty.NONE)))
                .isFalse();
    }

    @Test
    void agesAreDistancesFromNow() {
        assertThat(holds(comparison(TicketProperty.CREATED, Operator.WITHIN, "2h")))
                .isTrue();
        assertThat(holds(comparison(TicketProperty.CREATED, Operator.BEYOND, "30m")))
                .isTrue();
        assertThat(holds(comparison(TicketProperty.DUE, Operator.BEYOND, "2h"))).isFalse();

        ticket.cacheDeadline(Optional.of("running"), Optional.of(NOON.minusSeconds(1)));

        assertThat(holds(comparison(TicketProperty.DUE, Operator.WITHIN, "2h"))).isTrue();
    }

    @Test
    void subjectsAreLookedThroughInAnyCase() {
        assertThat(holds(comparison(TicketProperty.SUBJECT, Operator.CONTAINS, "water", "FIRE")))
                .isTrue();
        assertThat(holds(comparison(TicketProperty.SUBJECT, Operator.CONTAINS_NOT, "%")))
                .isTrue();
    }

    @Test
    void numbersAndDaysHaveAnOrder() {
        assertThat(holds(new CustomComparison("cost", Operator.FROM, List.of("9.5"))))
                .isTrue();
        assertThat(holds(new CustomComparison("cost", Operator.TO, List.of("9.5"))))
                .isFalse();
        assertThat(holds(new CustomComparison("delivery", Operator.TO, List.of("2026-03-31"))))
                .isTrue();
        assertThat(holds(new CustomComparison("delivery", Operator.FROM, List.of("9.5"))))
                .isFalse();
    }

    private boolean holds(Condition condition) {
        return condition.holds(
                TicketValues.of(ticket), new ConditionContext(ana, Set.of(team), NOON.plus(Duration.ofHours(1))));
    }

    private static Ticket urgentVip() {
        var submission = new Ticket.Submission(
                "Printer on fire",
                UUID.randomUUID(),
                Optional.empty(),
                Priority.URGENT,
                TicketType.INCIDENT,
                Channel.WEB,
                List.of("vip"),
                new CustomFields(Map.of("cost", new Amount(new BigDecimal("120")), "delivery", new Word("2026-03-02"))),
                Optional.empty());
        return new Ticket(UUID.randomUUID(), 1001, submission, NOON);
    }
}

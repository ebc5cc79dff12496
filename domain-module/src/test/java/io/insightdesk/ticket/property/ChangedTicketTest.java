package io.insightdesk.ticket.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.field.CustomFields;
import io.insightdesk.field.FieldFixtures;
import io.insightdesk.field.FieldValue;
import io.insightdesk.platform.Labels;
import io.insightdesk.ticket.Channel;
import io.insightdesk.ticket.IllegalTransitionException;
import io.insightdesk.ticket.Priority;
import io.insightdesk.ticket.Ticket;
import io.insightdesk.ticket.TicketType;
import io.insightdesk.ticket.Visibility;
import io.insightdesk.ticket.status.Status;
import io.insightdesk.ticket.status.StatusDefinitions;
import io.insightdesk.ticket.status.StatusTransition.Actor;
import io.insightdesk.ticket.status.TicketStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What a ticket was is read back from what was recorded of its changes, whatever they were. */
class ChangedTicketTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final List<UUID> IDS = List.of(new UUID(0, 1), new UUID(0, 2));
    private static final TenantDefinitions VOCABULARY = new TenantDefinitions(
            FieldFixtures.SET, new StatusDefinitions(List.of(own("supplier", Status.HOLD), own("part", Status.HOLD))));
    private static final List<String> STATUSES = List.of("open", "pending", "hold", "supplier", "part", "solved");
    private static final List<FieldValue> VALUES = List.of(
            new FieldValue.Word("printer"),
            new FieldValue.Words(List.of("paper", "ink")),
            new FieldValue.Amount(new BigDecimal("12.5")),
            new FieldValue.Flag(true));
    private static final List<String> KEYS = List.of("product", "fault", "cost", "agreed");

    @Property
    void whatItWasIsWhatItWas(
            @ForAll @Size(max = 6) List<@IntRange(max = 99) Integer> first,
            @ForAll @Size(max = 6) List<@IntRange(max = 99) Integer> then) {
        var ticket = aTicket();
        first.forEach(step -> change(ticket, step));
        ticket.takeChanges();
        var was = new EnumMap<TicketProperty, List<String>>(TicketProperty.class);
        List.of(TicketProperty.values()).forEach(property -> was.put(property, property.texts(ticket)));
        var fieldsWere = ticket.getCustomFields();

        then.forEach(step -> change(ticket, step));
        var changed = new ChangedTicket(ticket, ticket.takeChanges(), VOCABULARY);

        assertThat(changed.before().orElseThrow().customFields()).isEqualTo(fieldsWere);
        for (var property : TicketProperty.changedBy(PatchUse.TICKET)) {
            assertThat(changed.before().orElseThrow().texts(property))
                    .as("%s", property)
                    .isEqualTo(was.get(property));
            assertThat(holds(changed, new Comparison(property, Operator.CHANGED, List.of())))
                    .as("%s changed", property)
                    .isEqualTo(!was.get(property).equals(property.texts(ticket)));
        }
        for (var status : STATUSES) {
            assertThat(holds(changed, new Comparison(TicketProperty.STATUS, Operator.WAS, List.of(status))))
                    .as("was %s", status)
                    .isEqualTo(was.get(TicketProperty.STATUS).contains(status));
        }
        for (var key : KEYS) {
            assertThat(holds(changed, new CustomComparison(key, Operator.CHANGED, List.of())))
                    .as("%s changed", key)
                    .isEqualTo(!fieldsWere
                            .find(key)
                            .equals(ticket.getCustomFields().find(key)));
        }
    }

    @Test
    void withoutAChangeAtHandNothingChangedAndNothingWas() {
        var ticket = TicketValues.of(aTicket());

        assertThat(holds(ticket, new Comparison(TicketProperty.PRIORITY, Operator.CHANGED, List.of())))
                .isFalse();
        assertThat(holds(ticket, new Comparison(TicketProperty.PRIORITY, Operator.WAS, List.of("normal"))))
                .isFalse();
        assertThat(holds(ticket, new CustomComparison("cost", Operator.CHANGED, List.of())))
                .isFalse();
    }

    private static boolean holds(TicketValues ticket, Condition condition) {
        return condition.holds(ticket, ConditionContext.NOBODY);
    }

    /** Whatever the step says; what the ticket refuses does not happen. */
    private static void change(Ticket ticket, int step) {
        var value = step / 8;
        switch (step % 8) {
            case 0 -> ticket.changePriority(Priority.values()[value % Priority.values().length], NOON);
            case 1 -> ticket.classify(TicketType.values()[value % TicketType.values().length], NOON);
            case 2 -> ticket.rename("Subject " + value % 3, NOON);
            case 3 -> ticket.tag(List.of("a", "b", "c").subList(value % 2, value % 4), Visibility.INTERNAL, NOON);
            case 4 -> ticket.transfer(id(value), value % 2 == 0, NOON);
            case 5 -> ticket.assign(id(value), NOON);
            case 6 -> changeStatus(ticket, STATUSES.get(value % STATUSES.size()));
            default -> ticket.fill(filled(ticket, value), Set.of(), NOON);
        }
    }

    private static void changeStatus(Ticket ticket, String word) {
        try {
            ticket.changeStatus(
                    VOCABULARY.statuses().find(word).orElseThrow(),
                    Set.of("supplier"),
                    Actor.AGENT,
                    Duration.ZERO,
                    NOON);
        } catch (IllegalTransitionException refused) {
            assertThat(refused).isNotNull();
        }
    }

    private static CustomFields filled(Ticket ticket, int value) {
        var which = value % KEYS.size();
        var given = Optional.of(VALUES.get(which)).filter(any -> value % 3 > 0);
        return ticket.getCustomFields().with(KEYS.get(which), given);
    }

    private static Optional<UUID> id(int value) {
        return value % 3 == 2 ? Optional.empty() : Optional.of(IDS.get(value % 3));
    }

    private static TicketStatus own(String key, Status category) {
        return new TicketStatus(
                UUID.randomUUID(),
                key,
                category,
                new TicketStatus.Terms(Labels.of(key), Optional.empty(), 1, false),
                NOON);
    }

    private static Ticket aTicket() {
        var submission = new Ticket.Submission(
                "Subject",
                IDS.get(0),
                Optional.empty(),
                Priority.NORMAL,
                TicketType.QUESTION,
                Channel.WEB,
                List.of(),
                new CustomFields(Map.of()),
                Optional.empty());
        return new Ticket(FieldFixtures.TENANT, 1001, submission, NOON);
    }
}

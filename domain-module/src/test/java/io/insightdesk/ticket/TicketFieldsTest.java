package io.insightdesk.ticket;

import static io.insightdesk.ticket.TicketBuilder.NOON;
import static io.insightdesk.ticket.TicketBuilder.aTicket;
import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.field.CustomFields;
import io.insightdesk.field.FieldValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TicketFieldsTest {

    private static final Instant LATER = NOON.plusSeconds(60);
    private static final CustomFields FILLED = new CustomFields(
            Map.of("device", new FieldValue.Word("printer"), "fault", new FieldValue.Words(List.of("ink", "paper"))));

    @Test
    void eachChangedFieldIsRecordedWithBeforeAndAfter() {
        var ticket = aTicket().submitted();
        ticket.fill(FILLED, Set.of(), NOON);
        ticket.takeChanges();

        ticket.fill(FILLED.with("device", Optional.of(new FieldValue.Word("chair"))), Set.of("device"), LATER);

        assertThat(ticket.takeChanges())
                .containsExactly(new TicketChange(
                        TicketField.CUSTOM_SEEN, Optional.of("device"), Optional.of("printer"), Optional.of("chair")));
    }

    @Test
    void aFieldThatTheCustomerDoesNotSeeMovesNothingOnTheirSide() {
        var ticket = aTicket().submitted();
        var before = ticket.getPublicVersion();

        ticket.fill(FILLED, Set.of(), LATER);

        assertThat(ticket.getPublicVersion()).isEqualTo(before);
        assertThat(ticket.getUpdatedAt()).isEqualTo(LATER);
        assertThat(ticket.takeChanges()).extracting(TicketChange::field).containsOnly(TicketField.CUSTOM);
    }

    @Test
    void aFieldThatTheCustomerSeesCountsForThem() {
        var ticket = aTicket().submitted();
        var before = ticket.getPublicVersion();

        ticket.fill(FILLED, Set.of("device"), LATER);

        assertThat(ticket.getPublicVersion()).isEqualTo(before + 1);
    }

    @Test
    void theSameValuesChangeNothing() {
        var ticket = aTicket().submitted();
        ticket.fill(FILLED, Set.of(), NOON);
        ticket.takeChanges();

        ticket.fill(FILLED, Set.of(), LATER);

        assertThat(ticket.takeChanges()).isEmpty();
        assertThat(ticket.getUpdatedAt()).isEqualTo(NOON);
    }
}

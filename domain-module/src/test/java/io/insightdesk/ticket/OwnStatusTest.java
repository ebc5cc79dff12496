package io.insightdesk.ticket;

import static io.insightdesk.ticket.TicketBuilder.ANA;
import static io.insightdesk.ticket.TicketBuilder.BEN;
import static io.insightdesk.ticket.TicketBuilder.NOON;
import static io.insightdesk.ticket.TicketBuilder.WINDOW;
import static io.insightdesk.ticket.TicketBuilder.aTicket;
import static io.insightdesk.ticket.TicketBuilder.agentSays;
import static io.insightdesk.ticket.TicketBuilder.customerSays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.insightdesk.platform.Labels;
import io.insightdesk.ticket.status.Status;
import io.insightdesk.ticket.status.StatusDefinitions;
import io.insightdesk.ticket.status.StatusRef;
import io.insightdesk.ticket.status.StatusTransition.Actor;
import io.insightdesk.ticket.status.TicketStatus;
import io.insightdesk.ticket.status.TicketStatus.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OwnStatusTest {

    private static final Instant LATER = NOON.plusSeconds(60);
    private static final StatusRef SUPPLIER = new StatusRef(Status.HOLD, Optional.of("supplier"));
    private static final StatusRef WORKSHOP = new StatusRef(Status.HOLD, Optional.of("workshop"));

    @Test
    void anOwnStatusMovesTheTicketToItsCategoryByTheTable() {
        var ticket = aTicket().assignedTo(ANA).in(Status.OPEN);

        move(ticket, SUPPLIER);

        assertThat(ticket.getStatus()).isEqualTo(Status.HOLD);
        assertThat(ticket.getOwnStatus()).contains("supplier");
        assertThat(ticket.takeChanges())
                .containsExactly(new TicketChange(TicketField.STATUS, Optional.of("open"), Optional.of("supplier")));
    }

    @Test
    void whatTheTableForbidsAnOwnStatusDoesNotAllow() {
        var ticket = aTicket().assignedTo(ANA).in(Status.OPEN);
        var fresh = new StatusRef(Status.NEW, Optional.of("triage"));

        assertThatThrownBy(() -> move(ticket, fresh)).isInstanceOf(IllegalTransitionException.class);
        assertThat(ticket.getOwnStatus()).isEmpty();
    }

    @Test
    void theDeskMovesFreelyBetweenStatusesOfOneCategoryAndThatIsRecorded() {
        var ticket = aTicket().assignedTo(ANA).in(Status.OPEN);
        move(ticket, SUPPLIER);
        ticket.takeChanges();

        move(ticket, WORKSHOP);
        move(ticket, StatusRef.of(Status.HOLD));

        assertThat(ticket.getStatus()).isEqualTo(Status.HOLD);
        assertThat(ticket.getOwnStatus()).isEmpty();
        assertThat(ticket.takeChanges())
                .containsExactly(
                        new TicketChange(TicketField.OWN_STATUS, Optional.of("supplier"), Optional.of("workshop")),
                        new TicketChange(TicketField.OWN_STATUS, Optional.of("workshop"), Optional.of("hold")));
    }

    @Test
    void customersDoNotMoveBetweenStatusesOfOneCategory() {
        var ticket = aTicket().assignedTo(ANA).in(Status.HOLD);

        assertThatThrownBy(() -> ticket.changeStatus(SUPPLIER, Set.of(), Actor.CUSTOMER, WINDOW, LATER))
                .isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void aMoveBetweenStatusesThatCustomersAreNotToldOfMovesNothingOnTheirSide() {
        var ticket = aTicket().assignedTo(ANA).in(Status.HOLD);
        var before = ticket.getPublicVersion();

        move(ticket, SUPPLIER);

        assertThat(ticket.getPublicVersion()).isEqualTo(before);
        assertThat(ticket.getUpdatedAt()).isEqualTo(LATER);
    }

    @Test
    void aMoveToOrFromAStatusThatCustomersAreToldOfIsSeen() {
        var ticket = aTicket().assignedTo(ANA).in(Status.HOLD);
        var before = ticket.getPublicVersion();

        ticket.changeStatus(SUPPLIER, Set.of("supplier"), Actor.AGENT, WINDOW, LATER);
        ticket.changeStatus(WORKSHOP, Set.of("supplier"), Actor.AGENT, WINDOW, LATER);

        assertThat(ticket.getPublicVersion()).isEqualTo(before + 2);
        assertThat(ticket.takeChanges()).extracting(TicketChange::field).containsOnly(TicketField.OWN_STATUS_SEEN);
    }

    @Test
    void whateverMovesTheTicketByItselfBringsItToTheBuiltInStatus() {
        var ticket = aTicket().assignedTo(ANA).in(Status.OPEN);
        move(ticket, SUPPLIER);
        ticket.takeChanges();

        ticket.post(customerSays("And now?"), WINDOW, LATER);

        assertThat(ticket.getStatus()).isEqualTo(Status.OPEN);
        assertThat(ticket.getOwnStatus()).isEmpty();
        assertThat(ticket.takeChanges())
                .containsExactly(new TicketChange(TicketField.STATUS, Optional.of("supplier"), Optional.of("open")));
    }

    @Test
    void undoingAMergeBringsTheOwnStatusBack() {
        var source = aTicket().assignedTo(BEN).numbered(1001).in(Status.OPEN);
        move(source, SUPPLIER);
        var target = aTicket().numbered(1002).submitted();

        var merge = source.mergeInto(target, "ACME-1002", LATER);
        assertThat(source.getOwnStatus()).isEmpty();
        source.reinstate(merge, MessageRange.EMPTY, "ACME-1002", LATER);

        assertThat(source.getStatus()).isEqualTo(Status.HOLD);
        assertThat(source.getOwnStatus()).contains("supplier");
    }

    @Test
    void wordsAreTheTenantsOrElseTheProducts() {
        var set = new StatusDefinitions(List.of(
                status("hold", Status.HOLD, new Labels("Parked", "Geparkt"), null, false),
                status("supplier", Status.HOLD, Labels.of("Supplier"), Labels.of("We wait"), false),
                status("old", Status.HOLD, Labels.of("Old"), null, true)));

        assertThat(set.labels(Status.HOLD, null).map(labels -> labels.in(Locale.GERMAN)))
                .contains("Geparkt");
        assertThat(set.labels(Status.OPEN, null)).isEmpty();
        assertThat(set.customerLabels(Status.HOLD, "supplier")).contains(Labels.of("We wait"));
        assertThat(set.customerLabels(Status.HOLD, "old")).isEmpty();
        assertThat(set.find("supplier")).contains(SUPPLIER);
        assertThat(set.find("hold")).contains(StatusRef.of(Status.HOLD));
        assertThat(set.find("old")).isEmpty();
        assertThat(set.find("nonsense")).isEmpty();
        assertThat(set.choices()).hasSize(7).contains(SUPPLIER);
        assertThat(set.seenByCustomers()).containsExactly("supplier");
    }

    @Test
    void fromACategoryTheDeskReachesItsOtherStatusesAndWhatTheTableAllows() {
        var set = new StatusDefinitions(List.of(
                status("triage", Status.NEW, Labels.of("Triage"), null, false),
                status("supplier", Status.HOLD, Labels.of("Supplier"), null, false),
                status("old", Status.HOLD, Labels.of("Old"), null, true)));

        assertThat(set.choicesFrom(Status.OPEN))
                .extracting(StatusRef::word)
                .containsExactly("open", "pending", "hold", "supplier", "solved");
        assertThat(set.choicesFrom(Status.NEW)).extracting(StatusRef::word).contains("new", "triage", "supplier");
        assertThat(set.choicesFrom(Status.CLOSED)).extracting(StatusRef::word).containsExactly("open", "closed");
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void whatTheDesksReplyMakesOfAStatusIsForeseen(Status status) {
        var ticket = aTicket().assignedTo(ANA).in(status);
        move(ticket, new StatusRef(status, Optional.of("own")));
        var foreseen = new StatusRef(status, Optional.of("own")).afterReply();

        ticket.post(agentSays("We look into it."), WINDOW, LATER);

        assertThat(foreseen).isEqualTo(new StatusRef(ticket.getStatus(), ticket.getOwnStatus()));
    }

    private static TicketStatus status(String key, Status category, Labels labels, Labels customers, boolean archived) {
        var terms = new Terms(labels, Optional.ofNullable(customers), 1, archived);
        return new TicketStatus(TicketBuilder.TENANT, key, category, terms, NOON);
    }

    private static void move(Ticket ticket, StatusRef to) {
        ticket.changeStatus(to, Set.of(), Actor.AGENT, WINDOW, LATER);
    }
}

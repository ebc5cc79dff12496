package io.insightdesk.ticket.link;

import static io.insightdesk.ticket.TicketBuilder.NOON;
import static io.insightdesk.ticket.TicketBuilder.aTicket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.insightdesk.ticket.IllegalMoveException;
import io.insightdesk.ticket.Ticket;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TicketLinkTest {

    private final Ticket ticket = aTicket().submitted();
    private final Ticket other = aTicket().numbered(1002).submitted();

    @ParameterizedTest
    @EnumSource(TicketRelation.class)
    void bothSidesTellTheSameLinkInTheirOwnWords(TicketRelation relation) {
        var link = TicketLink.between(ticket, relation, other, NOON);

        assertThat(link.seenFrom(ticket.getId())).isEqualTo(relation);
        assertThat(link.seenFrom(other.getId())).isEqualTo(relation.opposite());
        assertThat(relation.opposite().opposite()).isEqualTo(relation);
    }

    @ParameterizedTest
    @EnumSource(TicketRelation.class)
    void toldFromEitherSideItIsStoredTheSame(TicketRelation relation) {
        var here = TicketLink.between(ticket, relation, other, NOON);
        var there = TicketLink.between(other, relation.opposite(), ticket, NOON);

        assertThat(there.getFromId()).isEqualTo(here.getFromId());
        assertThat(there.getToId()).isEqualTo(here.getToId());
        assertThat(there.getRelation()).isEqualTo(here.getRelation());
        assertThat(here.getRelation().isStored()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(TicketRelation.class)
    void aTicketIsNotLinkedWithItself(TicketRelation relation) {
        assertThatThrownBy(() -> TicketLink.between(ticket, relation, ticket, NOON))
                .isInstanceOf(IllegalMoveException.class);
    }
}

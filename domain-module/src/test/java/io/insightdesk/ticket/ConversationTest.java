package io.insightdesk.ticket;

import static io.insightdesk.ticket.TicketBuilder.NOON;
import static io.insightdesk.ticket.TicketBuilder.WINDOW;
import static io.insightdesk.ticket.TicketBuilder.aTicket;
import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.ticket.status.StatusTransition.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Sequence numbers have no gap for anybody, whatever happens to a ticket and in whatever order. */
class ConversationTest {

    /** What can happen to a ticket. */
    enum Step {
        CUSTOMER_REPLIES {
            @Override
            void on(Ticket ticket, List<Message> messages) {
                messages.add(ticket.post(TicketBuilder.customerSays("?"), WINDOW, NOON));
            }
        },
        AGENT_REPLIES {
            @Override
            void on(Ticket ticket, List<Message> messages) {
                messages.add(ticket.post(TicketBuilder.agentSays("!"), WINDOW, NOON));
            }
        },
        AGENT_NOTES {
            @Override
            void on(Ticket ticket, List<Message> messages) {
                messages.add(ticket.post(TicketBuilder.agentNotes("…"), WINDOW, NOON));
            }
        },
        SYSTEM_SOLVES {
            @Override
            void on(Ticket ticket, List<Message> messages) {
                ticket.solve(Actor.SYSTEM, NOON);
            }
        },
        SYSTEM_CLOSES {
            @Override
            void on(Ticket ticket, List<Message> messages) {
                ticket.close(Actor.SYSTEM, NOON);
            }
        },
        LATE_CUSTOMER_REPLIES {
            @Override
            void on(Ticket ticket, List<Message> messages) {
                messages.add(ticket.post(TicketBuilder.customerSays("late"), WINDOW.negated(), NOON));
            }
        };

        abstract void on(Ticket ticket, List<Message> messages);

        /** Refused steps leave no trace in the numbers. */
        void tryOn(Ticket ticket, List<Message> messages) {
            try {
                on(ticket, messages);
            } catch (IllegalTransitionException refused) {
                assertThat(refused.reason()).isNotNull();
            }
        }
    }

    @Property
    void sequenceNumbersHaveNoGapForDeskOrCustomer(@ForAll @Size(max = 60) List<Step> steps) {
        var ticket = aTicket().submitted();
        var messages = new ArrayList<Message>();

        steps.forEach(step -> step.tryOn(ticket, messages));

        assertThat(messages).extracting(Message::getSeq).containsExactlyElementsOf(upTo(2, messages.size()));
        var publicNumbers = messages.stream()
                .map(message -> publicSeq(message))
                .filter(Objects::nonNull)
                .toList();
        assertThat(publicNumbers).containsExactlyElementsOf(upTo(2, publicNumbers.size()));
        assertThat(ticket.getLastSeq()).isEqualTo(1 + messages.size());
        assertThat(ticket.getLastPublicSeq()).isEqualTo(1 + publicNumbers.size());
    }

    @Property
    void onlyPublicMessagesHaveAPublicNumber(@ForAll @Size(max = 60) List<Step> steps) {
        var ticket = aTicket().submitted();
        var messages = new ArrayList<Message>();

        steps.forEach(step -> step.tryOn(ticket, messages));

        assertThat(messages)
                .allSatisfy(message -> assertThat(publicSeq(message) != null).isEqualTo(message.isPublic()));
    }

    private static Integer publicSeq(Message message) {
        try {
            var field = Message.class.getDeclaredField("publicSeq");
            field.setAccessible(true);
            return (Integer) field.get(message);
        } catch (ReflectiveOperationException gone) {
            throw new AssertionError("Message has no publicSeq any more", gone);
        }
    }

    private static List<Integer> upTo(int first, int count) {
        return IntStream.range(first, first + count).boxed().toList();
    }
}

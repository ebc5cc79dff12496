package io.insightdesk.ticket.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.ticket.property.Condition;
import io.insightdesk.ticket.property.ConditionContext;
import io.insightdesk.ticket.status.Status;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BuiltInViewTest {

    @Test
    void allAsksNothing() {
        var filter = BuiltInView.ALL.filter(ConditionContext.NOBODY, Set.of());

        assertThat(filter.conditions(true).sql())
                .isEqualTo(new TicketFilter().conditions(true).sql());
        assertThat(BuiltInView.ALL.condition()).isEqualTo(Condition.EVERYTHING);
    }

    @Test
    void aStatusChosenByHandStandsForTheViews() {
        for (var view : Set.of(BuiltInView.ALL, BuiltInView.OPEN, BuiltInView.SOLVED)) {
            assertThat(view.filter(ConditionContext.NOBODY, Set.of(Status.CLOSED))
                            .conditions(true)
                            .sql())
                    .isEqualTo("t.status in ('closed')");
        }
    }

    @Test
    void openAsksForTheUnresolved() {
        assertThat(BuiltInView.OPEN
                        .filter(ConditionContext.NOBODY, Set.of())
                        .conditions(true)
                        .sql())
                .isEqualTo("t.status in ('new', 'open', 'pending', 'hold')");
    }
}

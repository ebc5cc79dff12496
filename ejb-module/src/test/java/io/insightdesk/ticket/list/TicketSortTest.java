package io.insightdesk.ticket.list;

import static io.insightdesk.ticket.property.Condition.all;
import static io.insightdesk.ticket.property.Condition.any;
import static io.insightdesk.ticket.property.Condition.comparison;
import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.ticket.property.Condition.Group;
import io.insightdesk.ticket.property.ConditionContext;
import io.insightdesk.ticket.property.Operator;
import io.insightdesk.ticket.property.TicketProperty;
import io.insightdesk.ticket.status.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TicketSortTest {

    private static final TicketSort BY_STATUS = TicketSort.parse("status");

    @Test
    void byStatusIsTheLifeOfATicket() {
        assertThat(BY_STATUS.field().deskSql())
                .isEqualTo("case t.status when 'new' then 1 when 'open' then 2 when 'pending' then 3"
                        + " when 'hold' then 4 when 'solved' then 5 when 'closed' then 6 end");
    }

    /** Only then it is read from the index. */
    @Test
    void byStatusIsWhatTheIndexHas() throws IOException {
        try (var migration = getClass().getResourceAsStream("/db/migration/V20261130.10__tickets_by_status.sql")) {
            assertThat(new String(migration.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("(" + BY_STATUS.field().deskSql().replace("t.status", "status") + ")");
        }
    }

    @Test
    void reversedTwiceIsTheSame() {
        assertThat(BY_STATUS.reversed()).hasToString("-status");
        assertThat(BY_STATUS.reversed().reversed()).isEqualTo(BY_STATUS);
    }

    @Test
    void wordsMakeGroupsAndMomentsAndNumbersDoNot() {
        assertThat(TicketSort.parse("-priority").groupedBy()).contains(TicketProperty.PRIORITY);
        assertThat(BY_STATUS.groupedBy()).contains(TicketProperty.STATUS);
        assertThat(TicketSort.LAST_UPDATED.groupedBy()).isEmpty();
        assertThat(TicketSort.parse("number").groupedBy()).isEmpty();
    }

    @Test
    void aListByStatusEndsInTheIndexWhereItsFilterDoes() {
        assertThat(sql(new TicketFilter().statuses(Set.of(Status.OPEN, Status.HOLD))))
                .contains("end between 2 and 4");
        assertThat(sql(new TicketFilter().having(TicketProperty.STATUS, "pending")))
                .contains("end between 3 and 3");
        assertThat(sql(matching(all(comparison(TicketProperty.STATUS, Operator.IS_NOT, "solved", "closed", "own")))))
                .contains("end between 1 and 4");
        assertThat(sql(matching(all(comparison(TicketProperty.STATUS, Operator.IS, "open", "solved")))
                        .statuses(Set.of(Status.OPEN, Status.CLOSED))))
                .contains("end between 2 and 2");
    }

    @Test
    void otherListsAndFiltersOfWhichItIsNotPlainHaveNoSuchEnd() {
        assertThat(sql(new TicketFilter())).doesNotContain("between");
        assertThat(sql(new TicketFilter().statuses(Set.of()))).doesNotContain("between");
        assertThat(sql(matching(all(comparison(TicketProperty.STATUS, Operator.IS, "open", "own")))))
                .doesNotContain("between");
        assertThat(sql(matching(any(comparison(TicketProperty.STATUS, Operator.IS, "open")))))
                .doesNotContain("between");
        assertThat(new TicketFilter()
                        .statuses(Set.of(Status.OPEN))
                        .conditions(true, TicketSort.parse("priority"))
                        .sql())
                .doesNotContain("between");
    }

    private static TicketFilter matching(Group condition) {
        return new TicketFilter().matching(condition, ConditionContext.NOBODY);
    }

    private static String sql(TicketFilter filter) {
        return filter.conditions(true, BY_STATUS).sql();
    }
}

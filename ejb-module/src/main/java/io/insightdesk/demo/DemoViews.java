package io.insightdesk.demo;

import io.insightdesk.demo.DemoCast.DemoTeam;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.ticket.list.SavedViewDraft;
import io.insightdesk.ticket.list.SavedViewService;
import io.insightdesk.ticket.property.Condition;
import io.insightdesk.ticket.property.ConditionJson;
import io.insightdesk.ticket.property.Operator;
import io.insightdesk.ticket.property.TicketProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** The views that a demo desk keeps: one for everybody, one of each team, one of an agent's own. */
@ApplicationScoped
public class DemoViews {

    private static final Condition UNRESOLVED =
            Condition.comparison(TicketProperty.STATUS, Operator.IS, "new", "open", "pending", "hold");

    @Inject
    SavedViewService views;

    void prepare(Caller owner, Caller agent, List<DemoTeam> teams) {
        keep(
                owner,
                "tenant",
                null,
                "Urgent or due soon",
                "dueAt",
                Condition.all(
                        UNRESOLVED,
                        Condition.any(
                                Condition.comparison(TicketProperty.PRIORITY, Operator.IS, "urgent", "high"),
                                Condition.comparison(TicketProperty.DUE, Operator.WITHIN, "4h"))));
        for (var team : teams.subList(0, 1)) { // beside the team's own count, one says enough
            keep(
                    team.members().get(0),
                    "team",
                    team.id(),
                    "Unassigned",
                    "createdAt",
                    Condition.all(
                            UNRESOLVED,
                            Condition.comparison(
                                    TicketProperty.TEAM, Operator.IS, team.id().toString()),
                            Condition.comparison(TicketProperty.ASSIGNEE, Operator.IS, TicketProperty.NONE)));
        }
        keep(
                agent,
                "personal",
                null,
                "Waiting for more than a day",
                "updatedAt",
                Condition.all(
                        Condition.comparison(TicketProperty.STATUS, Operator.IS, "pending", "hold"),
                        Condition.comparison(TicketProperty.ASSIGNEE, Operator.IS, TicketProperty.ME),
                        Condition.comparison(TicketProperty.UPDATED, Operator.BEYOND, "1d")));
    }

    private void keep(Caller maker, String scope, UUID team, String name, String sort, Condition.Group filter) {
        var draft = new SavedViewDraft(
                name,
                scope,
                team == null ? null : team.toString(),
                ConditionJson.write(filter),
                List.of("subject", "customer", "status", "priority", "team", "assignee", "sla", "updated"),
                sort,
                null);
        CallerContext.runAs(maker, () -> views.create(draft));
    }
}

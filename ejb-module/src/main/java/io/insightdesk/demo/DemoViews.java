package io.insightdesk.demo;

import io.insightdesk.demo.DemoCast.DemoTeam;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.Callers;
import io.insightdesk.ticket.TicketCondition;
import io.insightdesk.ticket.TicketCondition.Field;
import io.insightdesk.ticket.TicketCondition.Op;
import io.insightdesk.ticket.TicketConditionJson;
import io.insightdesk.ticket.view.SavedViewDraft;
import io.insightdesk.ticket.view.SavedViewService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** The views that a demo desk keeps: one for everybody, one of each team, one of an agent's own. */
@ApplicationScoped
public class DemoViews {

    private static final TicketCondition UNRESOLVED =
            TicketCondition.comparison(Field.STATUS, Op.IS, "new", "open", "pending", "hold");

    @Inject
    SavedViewService views;

    void prepare(Caller owner, Caller agent, List<DemoTeam> teams) {
        keep(
                owner,
                "tenant",
                null,
                "Urgent or late",
                "dueAt",
                TicketCondition.all(
                        UNRESOLVED,
                        TicketCondition.any(
                                TicketCondition.comparison(Field.PRIORITY, Op.IS, "urgent", "high"),
                                TicketCondition.comparison(Field.DUE, Op.WITHIN, "4h"))));
        for (var team : teams.subList(0, 1)) { // beside the team's own count, one says enough
            keep(
                    team.members().get(0),
                    "team",
                    team.id(),
                    "Nobody's yet",
                    "createdAt",
                    TicketCondition.all(
                            UNRESOLVED,
                            TicketCondition.comparison(
                                    Field.TEAM, Op.IS, team.id().toString()),
                            TicketCondition.comparison(Field.ASSIGNEE, Op.IS, Field.NONE)));
        }
        keep(
                agent,
                "personal",
                null,
                "Waits for more than a day",
                "updatedAt",
                TicketCondition.all(
                        TicketCondition.comparison(Field.STATUS, Op.IS, "pending", "hold"),
                        TicketCondition.comparison(Field.ASSIGNEE, Op.IS, Field.ME),
                        TicketCondition.comparison(Field.UPDATED, Op.BEYOND, "1d")));
    }

    private void keep(Caller maker, String scope, UUID team, String name, String sort, TicketCondition.Group filter) {
        var draft = new SavedViewDraft(
                name,
                scope,
                team == null ? null : team.toString(),
                TicketConditionJson.write(filter),
                List.of("subject", "customer", "status", "priority", "team", "assignee", "sla", "updated"),
                sort,
                null);
        Callers.runAs(maker, () -> views.create(draft));
    }
}

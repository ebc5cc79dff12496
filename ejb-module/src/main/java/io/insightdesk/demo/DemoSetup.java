package io.insightdesk.demo;

import io.insightdesk.account.PeopleService;
import io.insightdesk.demo.DemoCast.DemoTeam;
import io.insightdesk.demo.DemoPlan.Person;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.Cause;
import io.insightdesk.platform.security.Permission;
import io.insightdesk.platform.security.Requires;
import io.insightdesk.team.AssignmentRule;
import io.insightdesk.team.TeamDraft;
import io.insightdesk.team.TeamService;
import io.insightdesk.tenant.Tenant;
import io.insightdesk.tenant.TenantService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/** Creates a demo tenant, its people and teams in one transaction. */
@Stateless
public class DemoSetup {

    @Inject
    TenantService tenants;

    @Inject
    PeopleService people;

    @Inject
    TeamService teams;

    @Inject
    DemoFields fields;

    @Inject
    DemoStatuses statuses;

    @Requires(Permission.SYSTEM)
    public DemoCast createTenantAndPeople(Tenant tenant, DemoPlan plan) {
        tenants.create(tenant, plan.hosts());
        fields.define();
        statuses.define();
        var organisation = people.createOrganisation(plan.organisation());
        var cast = new LinkedHashMap<String, Caller>();
        for (var person : plan.people()) {
            var account = people.createPerson(person.email(), person.name(), person.role(), DemoPlan.PASSWORD);
            if (!person.role().isStaff()) {
                account.join(organisation);
            }
            cast.put(person.email(), caller(tenant, account.getId(), person));
        }
        for (var person : plan.otherCustomers()) {
            var account = people.createPerson(person.email(), person.name(), person.role(), DemoPlan.PASSWORD);
            cast.put(person.email(), caller(tenant, account.getId(), person));
        }
        var demoTeams =
                plan.teams().stream().map(team -> createTeam(team, cast)).toList();
        return new DemoCast(tenant.getId(), cast, demoTeams);
    }

    /** From now on the last team's new work goes round among its members. */
    @Requires(Permission.SYSTEM)
    public void letWorkGoRound(DemoCast cast) {
        var last = cast.teams().get(cast.teams().size() - 1);
        var rule = new TeamDraft(null, AssignmentRule.ROUND_ROBIN.code(), new TeamDraft.Limit(12), null, null);
        teams.update(last.id(), rule, OptionalLong.empty());
    }

    private DemoTeam createTeam(DemoPlan.TeamPlan plan, Map<String, Caller> cast) {
        var members = plan.members().stream().map(cast::get).toList();
        var ids = members.stream().map(Caller::requireAccount).toList();
        return new DemoTeam(teams.create(plan.name(), ids).getId(), members);
    }

    private static Caller caller(Tenant tenant, UUID account, Person person) {
        return Caller.person(tenant.getId(), account, person.role()).because(Cause.DEMO);
    }
}

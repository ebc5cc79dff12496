package io.insightdesk.account;

import io.insightdesk.platform.web.api.EntityResponses;
import io.insightdesk.platform.web.api.EntityVersion;
import io.insightdesk.platform.web.api.Idempotent;
import io.insightdesk.platform.web.api.InMemoryPage;
import io.insightdesk.platform.web.api.ListJson;
import io.insightdesk.platform.web.api.MergePatch;
import io.insightdesk.platform.web.api.QueryParameters;
import io.insightdesk.presence.Presence;
import io.insightdesk.presence.PresenceService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** The agents: for colleagues to see, for admins to invite and change. */
@Path("agents")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AgentResource {

    private static final String STATE = "state";
    private static final Set<StaffState> TO_WHOM_WORK_IS_GIVEN = EnumSet.of(StaffState.ACTIVE, StaffState.INVITED);

    @Inject
    StaffService staff;

    @Inject
    PresenceService presences;

    @GET
    public ListJson<AgentJson> list(@Context UriInfo uri) {
        var given = new QueryParameters(uri, STATE, QueryParameters.CURSOR, QueryParameters.LIMIT);
        var chosen = given.constants(STATE, StaffState.class);
        var states = chosen.isEmpty() ? TO_WHOM_WORK_IS_GIVEN : chosen;
        var people = staff.list().stream()
                .filter(account -> states.contains(account.getState()))
                .toList();
        var presence = presences.ofDesk();
        return ListJson.of(
                InMemoryPage.page(people, Account::getId, given),
                agent -> AgentJson.of(agent, presence.getOrDefault(agent.getId(), Presence.OFFLINE)));
    }

    /** Invites somebody. */
    @POST
    @Idempotent
    public Response invite(@Context UriInfo uri, InviteJson given) {
        var invited = staff.invite(given.email(), given.role());
        return EntityResponses.created(uri, json(invited));
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") UUID id) {
        return EntityResponses.ok(json(staff.get(id)));
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public Response change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @MergePatch StaffDraft given) {
        var current = staff.getToChange(id).getVersion();
        var changed = staff.change(id, given, EntityVersion.expected(ifMatch, current));
        return EntityResponses.ok(json(changed));
    }

    /** Sends another link to somebody who was invited. */
    @POST
    @Path("{id}/invite")
    @Idempotent
    public Response inviteAgain(@PathParam("id") UUID id) {
        staff.inviteAgain(id);
        return get(id);
    }

    private AgentJson json(Account account) {
        var presence = presences.ofDesk().getOrDefault(account.getId(), Presence.OFFLINE);
        return AgentJson.of(account, presence);
    }
}

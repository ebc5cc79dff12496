package io.insightdesk.team;

import io.insightdesk.platform.web.api.EntityResponses;
import io.insightdesk.platform.web.api.EntityVersion;
import io.insightdesk.platform.web.api.Idempotent;
import io.insightdesk.platform.web.api.InMemoryPage;
import io.insightdesk.platform.web.api.ListJson;
import io.insightdesk.platform.web.api.MergePatch;
import io.insightdesk.platform.web.api.QueryParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.List;
import java.util.UUID;

/** The tenant's teams: for the desk to read, for admins to change. */
@Path("teams")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TeamResource {

    @Inject
    TeamService teams;

    @GET
    public ListJson<TeamJson> list(@Context UriInfo uri) {
        var given = new QueryParameters(uri, QueryParameters.CURSOR, QueryParameters.LIMIT);
        var members = teams.members();
        return ListJson.of(
                InMemoryPage.page(teams.teams(), Team::getId, given),
                team -> TeamJson.of(team, members.getOrDefault(team.getId(), List.of())));
    }

    @POST
    @Idempotent
    public Response create(@Context UriInfo uri, TeamDraftJson given) {
        var created = teams.create(given.draft());
        return EntityResponses.created(uri, json(created));
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") UUID id) {
        return EntityResponses.ok(json(teams.get(id)));
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public Response change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, TeamDraftJson given) {
        var current = teams.getToChange(id).getVersion();
        var changed = teams.update(id, given.draft(), EntityVersion.expected(ifMatch, current));
        return EntityResponses.ok(json(changed));
    }

    /** Archives it. */
    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        var current = teams.getToChange(id).getVersion();
        teams.archive(id, EntityVersion.expected(ifMatch, current));
    }

    private TeamJson json(Team team) {
        var members = teams.members().getOrDefault(team.getId(), List.of());
        return TeamJson.of(team, members);
    }
}

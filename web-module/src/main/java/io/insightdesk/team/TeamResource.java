package io.insightdesk.team;

import io.insightdesk.platform.web.api.ListJson;
import io.insightdesk.platform.web.api.QueryParameters;
import io.insightdesk.platform.web.api.WholeList;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** The tenant's teams, for the desk. */
@Path("teams")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TeamResource {

    @Inject
    TeamService teams;

    @GET
    public ListJson<TeamJson> list(@Context UriInfo uri) {
        var given = new QueryParameters(uri, QueryParameters.CURSOR, QueryParameters.LIMIT);
        return ListJson.of(WholeList.page(teams.teams(), Team::getId, given), TeamJson::of);
    }

    @GET
    @Path("{id}")
    public TeamJson get(@PathParam("id") UUID id) {
        return teams.find(id).map(TeamJson::of).orElseThrow(NotFoundException::new);
    }
}

package io.insightdesk.account;

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

/** The people to whom work can be given, for the desk. */
@Path("agents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AgentResource {

    @Inject
    PeopleService people;

    @GET
    public ListJson<AgentJson> list(@Context UriInfo uri) {
        var given = new QueryParameters(uri, QueryParameters.CURSOR, QueryParameters.LIMIT);
        return ListJson.of(WholeList.page(people.agents(), Account::getId, given), AgentJson::of);
    }

    @GET
    @Path("{id}")
    public AgentJson get(@PathParam("id") UUID id) {
        return people.findAgent(id).map(AgentJson::of).orElseThrow(NotFoundException::new);
    }
}

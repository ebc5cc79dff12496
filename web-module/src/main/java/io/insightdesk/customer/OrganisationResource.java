package io.insightdesk.customer;

import io.insightdesk.platform.paging.Cursor;
import io.insightdesk.platform.web.api.EntityResponses;
import io.insightdesk.platform.web.api.EntityVersion;
import io.insightdesk.platform.web.api.Idempotent;
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
import java.util.UUID;

/** The companies that the desk serves: for the desk to read, for admins to change. */
@Path("organisations")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OrganisationResource {

    @Inject
    OrganisationService organisations;

    @GET
    public ListJson<OrganisationJson> list(@Context UriInfo uri) {
        var given = new QueryParameters(uri, QueryParameters.CURSOR, QueryParameters.LIMIT);
        var after = given.one(QueryParameters.CURSOR).map(Cursor::id);
        return ListJson.of(organisations.list(after, given.limit()), OrganisationJson::of);
    }

    @POST
    @Idempotent
    public Response create(@Context UriInfo uri, @MergePatch OrganisationDraft given) {
        var created = organisations.create(given);
        return EntityResponses.created(uri, OrganisationJson.of(created));
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") UUID id) {
        return EntityResponses.ok(OrganisationJson.of(organisations.get(id)));
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @MergePatch OrganisationDraft given) {
        var current = organisations.getToChange(id).getVersion();
        var changed = organisations.change(id, given, EntityVersion.expected(ifMatch, current));
        return EntityResponses.ok(OrganisationJson.of(changed));
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        var current = organisations.getToChange(id).getVersion();
        organisations.delete(id, EntityVersion.expected(ifMatch, current));
    }
}

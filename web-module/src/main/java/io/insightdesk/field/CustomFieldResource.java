package io.insightdesk.field;

import io.insightdesk.platform.web.api.EntityResponses;
import io.insightdesk.platform.web.api.EntityVersion;
import io.insightdesk.platform.web.api.Idempotent;
import io.insightdesk.platform.web.api.ListJson;
import io.insightdesk.platform.web.api.MergePatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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

/** The tenant's custom fields, for its admins. */
@Path("ticket-fields")
@ApplicationScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CustomFieldResource {

    @Inject
    CustomFieldService fields;

    /** In their order, archived ones too. */
    @GET
    public ListJson<CustomFieldJson> list(@Context UriInfo uri) {
        return ListJson.ofWhole(uri, fields::list, CustomField::getId, CustomFieldJson::of);
    }

    @POST
    @Idempotent
    public Response create(@Context UriInfo uri, CustomFieldJson.New given) {
        return EntityResponses.created(uri, CustomFieldJson.of(fields.create(given.draft())));
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") UUID id) {
        return EntityResponses.ok(CustomFieldJson.of(fields.get(id)));
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public Response change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, CustomFieldJson.Patch given) {
        var current = fields.get(id).getVersion();
        return EntityResponses.ok(
                CustomFieldJson.of(fields.update(id, given.draft(), EntityVersion.expected(ifMatch, current))));
    }

    /** 204 when it is gone, 200 with it as it is when it was archived instead. */
    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        var current = fields.get(id).getVersion();
        return EntityResponses.deletedOrArchived(
                fields.delete(id, EntityVersion.expected(ifMatch, current)), () -> CustomFieldJson.of(fields.get(id)));
    }
}

package io.insightdesk.ticket.list;

import io.insightdesk.platform.web.api.EntityResponses;
import io.insightdesk.platform.web.api.EntityVersion;
import io.insightdesk.platform.web.api.Idempotent;
import io.insightdesk.platform.web.api.ListJson;
import io.insightdesk.platform.web.api.MergePatch;
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

/** The views that the caller sees, and new ones; what is in one is {@code GET /tickets?view=}. */
@Path("views")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SavedViewResource {

    @Inject
    SavedViewService views;

    /** The tenant's, then those of teams, then the own. */
    @GET
    public ListJson<SavedViewJson> list(@Context UriInfo uri) {
        return ListJson.ofWhole(uri, views::list, SavedView::getId, SavedViewJson::of);
    }

    @POST
    @Idempotent
    public Response create(@Context UriInfo uri, SavedViewDraft given) {
        return EntityResponses.created(uri, SavedViewJson.of(views.create(given)));
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") UUID id) {
        return EntityResponses.ok(SavedViewJson.of(views.get(id)));
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public Response change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, PatchSavedViewJson given) {
        var current = views.get(id).getVersion();
        return EntityResponses.ok(
                SavedViewJson.of(views.update(id, given.draft(), EntityVersion.expected(ifMatch, current))));
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        var current = views.get(id).getVersion();
        views.delete(id, EntityVersion.expected(ifMatch, current));
    }
}

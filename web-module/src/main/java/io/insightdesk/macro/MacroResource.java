package io.insightdesk.macro;

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

/** Macros: the shared ones and the caller's own. */
@Path("macros")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MacroResource {

    @Inject
    MacroService macros;

    /** In their order, archived ones too. */
    @GET
    public ListJson<MacroJson> list(@Context UriInfo uri) {
        return ListJson.ofWhole(uri, macros::list, MacroRow::id, MacroJson::of);
    }

    @POST
    @Idempotent
    public Response create(@Context UriInfo uri, MacroDraft given) {
        return EntityResponses.created(uri, MacroJson.of(macros.create(given)));
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") UUID id) {
        return EntityResponses.ok(MacroJson.of(macros.get(id)));
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public Response change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @MergePatch MacroDraft given) {
        var current = macros.get(id).version();
        return EntityResponses.ok(MacroJson.of(macros.update(id, given, EntityVersion.expected(ifMatch, current))));
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        var current = macros.get(id).version();
        macros.delete(id, EntityVersion.expected(ifMatch, current));
    }
}

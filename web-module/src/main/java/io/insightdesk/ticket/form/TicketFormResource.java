package io.insightdesk.ticket.form;

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

/** The tenant's forms, for its admins. */
@Path("ticket-forms")
@ApplicationScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TicketFormResource {

    @Inject
    TicketFormService forms;

    /** In their order, archived ones too. */
    @GET
    public ListJson<TicketFormJson> list(@Context UriInfo uri) {
        return ListJson.ofWhole(uri, forms::list, TicketForm::getId, TicketFormJson::of);
    }

    @POST
    @Idempotent
    public Response create(@Context UriInfo uri, TicketFormJson.New given) {
        return EntityResponses.created(uri, TicketFormJson.of(forms.create(given.draft())));
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") UUID id) {
        return EntityResponses.ok(TicketFormJson.of(forms.get(id)));
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public Response change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, TicketFormJson.Patch given) {
        var current = forms.get(id).getVersion();
        return EntityResponses.ok(
                TicketFormJson.of(forms.update(id, given.draft(), EntityVersion.expected(ifMatch, current))));
    }

    /** 204 when it is gone, 200 with it as it is when it was archived instead. */
    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        var current = forms.get(id).getVersion();
        return EntityResponses.deletedOrArchived(
                forms.delete(id, EntityVersion.expected(ifMatch, current)), () -> TicketFormJson.of(forms.get(id)));
    }
}

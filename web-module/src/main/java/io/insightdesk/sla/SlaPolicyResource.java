package io.insightdesk.sla;

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

/** The tenant's SLA policies, for its admins. */
@Path("sla-policies")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SlaPolicyResource {

    @Inject
    SlaPolicyService policies;

    /** In the order in which they are asked. */
    @GET
    public ListJson<SlaPolicyJson> list(@Context UriInfo uri) {
        return ListJson.ofWhole(uri, policies::list, SlaPolicy::getId, SlaPolicyJson::of);
    }

    @POST
    @Idempotent
    public Response create(@Context UriInfo uri, SlaPolicyDraft given) {
        return EntityResponses.created(uri, SlaPolicyJson.of(policies.create(given)));
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") UUID id) {
        return EntityResponses.ok(SlaPolicyJson.of(policies.get(id)));
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @MergePatch SlaPolicyDraft given) {
        var current = policies.get(id).getVersion();
        return EntityResponses.ok(
                SlaPolicyJson.of(policies.update(id, given, EntityVersion.expected(ifMatch, current))));
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        var current = policies.get(id).getVersion();
        policies.delete(id, EntityVersion.expected(ifMatch, current));
    }
}

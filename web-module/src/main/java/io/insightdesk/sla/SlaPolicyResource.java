package io.insightdesk.sla;

import io.insightdesk.platform.web.Problem;
import jakarta.enterprise.context.RequestScoped;
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
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** A tenant's SLA policies, for its admins. */
@Path("sla-policies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SlaPolicyResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    @Inject
    SlaPolicyService policies;

    @Context
    UriInfo uri;

    @GET
    public PoliciesJson list() {
        return new PoliciesJson(policies.list().stream().map(SlaPolicyJson::of).toList(), new PageJson(null));
    }

    @POST
    public Response create(SlaPolicyJson sent) {
        var created = policies.create(draft(sent));
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(created.getId().toString())
                        .build())
                .tag(tag(created))
                .entity(SlaPolicyJson.of(created))
                .build();
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") String id) {
        return answer(policies.get(id(id)));
    }

    /** A JSON merge patch: what is not sent stays; conditions and targets replace. */
    @PATCH
    @Path("{id}")
    @Consumes({MediaType.APPLICATION_JSON, MERGE_PATCH})
    public Response change(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, SlaPolicyJson sent) {
        return answer(policies.update(id(id), draft(sent), version(ifMatch)));
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        policies.delete(id(id), version(ifMatch));
    }

    private static Response answer(SlaPolicy policy) {
        return Response.ok(SlaPolicyJson.of(policy)).tag(tag(policy)).build();
    }

    private static EntityTag tag(SlaPolicy policy) {
        return new EntityTag(String.valueOf(policy.getVersion()));
    }

    /** The version that the client has read; {@code *} means whatever there is now. */
    private static OptionalLong version(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new WebApplicationException(
                    Problem.response(428, "Precondition Required", "Send the ETag you have read as If-Match.")
                            .build());
        }
        if (ifMatch.equals("*")) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(ifMatch.replace("\"", "").trim()));
        } catch (NumberFormatException neverOurs) {
            return OptionalLong.of(-1); // matches no version
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new SlaPolicyNotFoundException(text);
        }
    }

    private static SlaPolicyDraft draft(SlaPolicyJson sent) {
        return sent == null ? SlaPolicyDraft.NOTHING : sent.draft();
    }

    /** All policies, in the order in which they are asked. */
    public record PoliciesJson(List<SlaPolicyJson> data, PageJson page) {}

    /** There is only one page. */
    public record PageJson(String next) {}
}

package io.insightdesk.attachment;

import io.insightdesk.platform.web.api.Idempotent;
import io.insightdesk.platform.web.api.ListJson;
import io.insightdesk.platform.web.api.QueryParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.UUID;

/** Files that the virus scanner quarantined, for administrators. */
@Path("held-files")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class QuarantinedFilesResource {

    @Inject
    QuarantinedFileService quarantinedFileService;

    /** The latest first. */
    @GET
    public ListJson<QuarantinedFileJson> list(@Context UriInfo uri) {
        var given = new QueryParameters(uri, QueryParameters.CURSOR, QueryParameters.LIMIT);
        return ListJson.of(
                quarantinedFileService.list(given.one(QueryParameters.CURSOR), given.limit()), QuarantinedFileJson::of);
    }

    @POST
    @Path("{id}/release")
    @Idempotent
    public Response release(@PathParam("id") UUID id) {
        quarantinedFileService.release(id);
        return Response.noContent().build();
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") UUID id) throws IOException {
        quarantinedFileService.delete(id);
    }
}

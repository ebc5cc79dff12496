package io.insightdesk.attachment;

import io.insightdesk.ticket.conversation.AttachmentJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;

/** Files for requests that are still to be submitted, and the way to each file. */
@Path("attachments")
@ApplicationScoped
public class AttachmentsResource {

    @Inject
    UploadService uploads;

    @Inject
    AttachmentService attachments;

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    public Response upload(@QueryParam("name") String name, InputStream content) throws IOException {
        var file = AttachmentJson.of(uploads.upload(Optional.empty(), name, content));
        return Response.status(Response.Status.CREATED).entity(file).build();
    }

    @GET
    @Path("{id}")
    public Response follow(@PathParam("id") UUID id) {
        return Response.seeOther(LinkAddress.of(attachments.link(id)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}

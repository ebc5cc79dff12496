package io.insightdesk.attachment;

import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.conversation.AttachmentJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Files for messages of a ticket that are still to be posted. */
@Path("tickets/{number}/attachments")
@ApplicationScoped
public class TicketAttachmentsResource {

    @Inject
    UploadService uploads;

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    public Response upload(@PathParam("number") String number, @QueryParam("name") String name, InputStream content)
            throws IOException {
        var file = AttachmentJson.of(uploads.upload(Optional.of(TicketRef.parse(number)), name, content));
        return Response.status(Response.Status.CREATED).entity(file).build();
    }
}

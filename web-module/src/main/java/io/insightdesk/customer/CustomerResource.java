package io.insightdesk.customer;

import io.insightdesk.platform.input.Text;
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

/** The tenant's customers, for the desk. */
@Path("customers")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CustomerResource {

    private static final String TEXT = "q";
    private static final String ORGANISATION = "organisation";

    @Inject
    CustomerService customers;

    @GET
    public ListJson<CustomerJson> list(@Context UriInfo uri) {
        var given = new QueryParameters(uri, TEXT, ORGANISATION, QueryParameters.CURSOR, QueryParameters.LIMIT);
        var query = new CustomerQuery(
                given.one(TEXT).filter(text -> !Text.isBlank(text)),
                given.one(ORGANISATION).map(id -> QueryParameters.id(ORGANISATION, id)),
                given.one(QueryParameters.CURSOR).map(Cursor::id),
                given.limit());
        return ListJson.of(customers.list(query), CustomerJson::of);
    }

    @POST
    @Idempotent
    public Response create(@Context UriInfo uri, CustomerDraftJson given) {
        var created = customers.create(given.draft());
        return EntityResponses.created(uri, CustomerJson.of(created));
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") UUID id) {
        return EntityResponses.ok(CustomerJson.of(customers.get(id)));
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public Response change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, CustomerDraftJson given) {
        var current = customers.get(id).version();
        var changed = customers.change(id, given.draft(), EntityVersion.expected(ifMatch, current));
        return EntityResponses.ok(CustomerJson.of(changed));
    }
}

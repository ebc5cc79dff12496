package io.insightdesk.imports;

import io.insightdesk.platform.Language;
import io.insightdesk.platform.paging.Page;
import io.insightdesk.platform.web.AcceptLanguage;
import io.insightdesk.platform.web.api.EntityResponses;
import io.insightdesk.platform.web.api.EntityVersion;
import io.insightdesk.platform.web.api.Idempotent;
import io.insightdesk.platform.web.api.ListJson;
import io.insightdesk.platform.web.api.QueryParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

/** Imports of tickets from CSV files, for the tenant's admins. */
@Path("imports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ImportResource {

    private static final String FILE_NAME = "fileName";
    private static final String ENCODING = "encoding";

    @Inject
    ImportService imports;

    /** The latest first. */
    @GET
    public ListJson<ImportJson> list(@Context UriInfo uri) {
        return ListJson.ofWhole(uri, imports::list, TicketImport::getId, ImportJson::of);
    }

    /** Takes the file as it is, so that 50 MiB need not stand in a JSON text. */
    @POST
    @Idempotent
    @Consumes("text/csv")
    public Response upload(@Context UriInfo uri, byte[] file) {
        var given = new QueryParameters(uri, FILE_NAME, ENCODING);
        var name = given.one(FILE_NAME).orElse("import.csv");
        return EntityResponses.created(uri, ImportJson.of(imports.upload(name, given.one(ENCODING), file)));
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") UUID id) {
        return EntityResponses.ok(ImportJson.of(imports.get(id)));
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        var current = imports.get(id).getVersion();
        imports.delete(id, EntityVersion.expected(ifMatch, current));
    }

    /** Reads the whole file with the mapping; writes no ticket. */
    @POST
    @Idempotent
    @Path("{id}/check")
    public Response check(@PathParam("id") UUID id, CheckImportJson given) {
        return EntityResponses.ok(ImportJson.of(imports.check(id, given.read())));
    }

    @POST
    @Idempotent
    @Path("{id}/start")
    public Response start(@PathParam("id") UUID id) {
        return EntityResponses.ok(ImportJson.of(imports.start(id)));
    }

    @POST
    @Idempotent
    @Path("{id}/resume")
    public Response resume(@PathParam("id") UUID id) {
        return EntityResponses.ok(ImportJson.of(imports.resume(id)));
    }

    /** Rows that the check or the import refused, in the file's order; the cursor is a line. */
    @GET
    @Path("{id}/refused")
    public ListJson<RefusedRowJson> refused(
            @Context UriInfo uri, @Context HttpServletRequest request, @PathParam("id") UUID id) {
        var given = new QueryParameters(uri, QueryParameters.CURSOR, QueryParameters.LIMIT);
        var after = given.number(QueryParameters.CURSOR, 0, Integer.MAX_VALUE).orElse(0);
        var rows = imports.refused(id, after, given.limit() + 1);
        var language = Language.firstSpoken(AcceptLanguage.of(request));
        return ListJson.of(
                Page.of(rows, given.limit(), last -> Integer.toString(last.line())),
                row -> RefusedRowJson.of(row, language));
    }
}

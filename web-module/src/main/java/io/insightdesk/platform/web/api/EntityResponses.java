package io.insightdesk.platform.web.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The answers of resources that create, show and change one thing: all with its version as the entity tag. */
public final class EntityResponses {

    private EntityResponses() {}

    /** 201, with its address below that of the request. */
    public static Response created(UriInfo request, EntityJson created) {
        var address =
                request.getAbsolutePathBuilder().path(created.id().toString()).build();
        return tagged(Response.created(address), created);
    }

    /** 200: as it is now. */
    public static Response ok(EntityJson found) {
        return tagged(Response.ok(), found);
    }

    private static Response tagged(Response.ResponseBuilder response, EntityJson shown) {
        return response.entity(shown).tag(EntityVersion.tag(shown.version())).build();
    }
}

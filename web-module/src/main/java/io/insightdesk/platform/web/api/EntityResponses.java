package io.insightdesk.platform.web.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Supplier;

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

    /** 204 when it was deleted; 200 with it as it is now when it was archived instead, because it is in use. */
    public static Response deletedOrArchived(boolean deleted, Supplier<? extends EntityJson> archived) {
        return deleted ? Response.noContent().build() : ok(archived.get());
    }

    private static Response tagged(Response.ResponseBuilder response, EntityJson shown) {
        return response.entity(shown).tag(EntityVersion.tag(shown.version())).build();
    }
}

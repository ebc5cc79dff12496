package io.insightdesk.presence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Whether one is there for work. Each PUT is a heartbeat, good for 75 seconds. */
@Path("me/presence")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PresenceResource {

    @Inject
    PresenceService presences;

    @GET
    public PresenceJson get() {
        return PresenceJson.of(presences.own());
    }

    @PUT
    public PresenceJson choose(ChoosePresenceJson given) {
        presences.choose(given.status());
        return get();
    }
}

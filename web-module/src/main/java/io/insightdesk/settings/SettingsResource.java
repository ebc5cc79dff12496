package io.insightdesk.settings;

import io.insightdesk.platform.web.api.EntityVersion;
import io.insightdesk.platform.web.api.MergePatch;
import io.insightdesk.tenant.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The settings of the desk, for its admins. */
@Path("settings")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SettingsResource {

    @Inject
    SettingsService settings;

    @GET
    public Response get() {
        return answer(settings.get());
    }

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public Response change(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, PatchSettingsJson given) {
        var current = settings.get().getVersion();
        return answer(settings.change(given.draft(), EntityVersion.expected(ifMatch, current)));
    }

    private static Response answer(Tenant tenant) {
        return Response.ok(SettingsJson.of(tenant))
                .tag(EntityVersion.tag(tenant.getVersion()))
                .build();
    }
}

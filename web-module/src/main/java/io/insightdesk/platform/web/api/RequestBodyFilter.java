package io.insightdesk.platform.web.api;

import io.insightdesk.platform.config.Setting;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Permission;
import io.insightdesk.platform.web.BodyFilter;
import io.insightdesk.platform.web.BodyTooLargeException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;

/**
 * Takes a request's body in, up to {@value BodyFilter#JSON_MEBIBYTES} MiB (a CSV file of somebody who may import: up to the setting),
 * whatever length it says it has. Larger ones are 413. Where a body could be and none is, it counts as an empty JSON
 * object: most actions need nothing more. A plain file ({@code application/octet-stream}) is not taken in: who wants it
 * reads it as it arrives, and has limits of its own.
 */
@Provider
@PreMatching
public class RequestBodyFilter implements ContainerRequestFilter {

    private static final int MEBIBYTE = 1024 * 1024;

    private static final MediaType CSV = new MediaType("text", "csv");

    /** Request property with the body as {@code byte[]}; absent without one. */
    static final String BODY = RequestBodyFilter.class.getName();

    private static final Set<String> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PATCH);

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (MediaType.APPLICATION_OCTET_STREAM_TYPE.equals(request.getMediaType())) {
            return;
        }
        var most = mostMebibytes(request);
        if (request.getLength() > most * MEBIBYTE) {
            throw new BodyTooLargeException(most);
        }
        if (request.hasEntity()) {
            take(request, most);
        } else if (WITH_BODY.contains(request.getMethod()) && request.getMediaType() == null) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
            request.setEntityStream(new ByteArrayInputStream(new byte[] {'{', '}'}));
        }
    }

    private static int mostMebibytes(ContainerRequestContext request) {
        var isFile = CSV.isCompatible(request.getMediaType())
                && CallerContext.find()
                        .filter(caller -> caller.may(Permission.ADMINISTER))
                        .isPresent();
        return isFile ? Setting.IMPORT_MEBIBYTES.number() : BodyFilter.JSON_MEBIBYTES;
    }

    private static void take(ContainerRequestContext request, int most) throws IOException {
        var body = request.getEntityStream().readNBytes(most * MEBIBYTE + 1);
        if (body.length > most * MEBIBYTE) {
            throw new BodyTooLargeException(most);
        }
        request.setProperty(BODY, body);
        request.setEntityStream(new ByteArrayInputStream(body));
    }
}

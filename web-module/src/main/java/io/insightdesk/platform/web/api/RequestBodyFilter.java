package io.insightdesk.platform.web.api;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Takes a request's body in, up to {@value #MOST_BYTES} bytes, whatever length it says it has. Larger ones are 413. */
@Provider
@PreMatching
public class RequestBodyFilter implements ContainerRequestFilter {

    static final int MOST_BYTES = 1024 * 1024;

    /** Request property with the body as {@code byte[]}; absent without one. */
    static final String BODY = RequestBodyFilter.class.getName();

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (request.getLength() > MOST_BYTES) {
            throw tooLarge();
        }
        if (!request.hasEntity()) {
            return;
        }
        var body = request.getEntityStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw tooLarge();
        }
        request.setProperty(BODY, body);
        request.setEntityStream(new ByteArrayInputStream(body));
    }

    private static ClientErrorException tooLarge() {
        return new ClientErrorException(
                "A body has at most " + MOST_BYTES + " bytes.", Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }
}

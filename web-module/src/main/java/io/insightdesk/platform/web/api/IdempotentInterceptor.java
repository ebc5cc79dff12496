package io.insightdesk.platform.web.api;

import io.insightdesk.platform.Json;
import io.insightdesk.platform.idempotency.IdempotencyService;
import io.insightdesk.platform.idempotency.IdempotentRequest;
import io.insightdesk.platform.idempotency.IdempotentResponse;
import io.insightdesk.platform.idempotency.RequestFailedException;
import io.insightdesk.platform.idempotency.StoredResponse;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Runs a call inside the transaction that also stores its answer, so the body is written here and not by JAX-RS. Refusals
 * pass; {@link IdempotentErrorStore} stores them.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class IdempotentInterceptor {

    static final String REPLAYED = "Idempotency-Replayed";

    @Inject
    IdempotencyService idempotency;

    @Inject
    HttpServletRequest request;

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        var call = IdempotencyKey.read(request);
        if (call.isEmpty()) {
            return invocation.proceed();
        }
        try {
            return response(answer(call.get(), invocation));
        } catch (RequestFailedException failed) {
            IdempotencyKey.refused(request, call.get());
            throw (Exception) failed.getCause();
        }
    }

    private IdempotentResponse answer(IdempotentRequest call, InvocationContext invocation)
            throws RequestFailedException {
        return idempotency.once(call, () -> written((Response) invocation.proceed()));
    }

    private static StoredResponse written(Response response) {
        return new StoredResponse(
                response.getStatus(),
                response.hasEntity() ? MediaType.APPLICATION_JSON : null,
                response.getHeaderString(HttpHeaders.LOCATION),
                response.getEntityTag() == null ? null : response.getEntityTag().getValue(),
                response.hasEntity() ? Json.bytes(response.getEntity()) : null);
    }

    private static Response response(IdempotentResponse answer) {
        var stored = answer.stored();
        var response = Response.status(stored.status())
                .type(stored.contentType())
                .header(HttpHeaders.LOCATION, stored.location())
                .entity(stored.body());
        if (stored.etag() != null) {
            response.tag(stored.etag());
        }
        return answer.repeated() ? response.header(REPLAYED, true).build() : response.build();
    }
}

package io.insightdesk.platform.web.api;

import io.insightdesk.platform.idempotency.Answer;
import io.insightdesk.platform.idempotency.CallFailedException;
import io.insightdesk.platform.idempotency.IdempotencyService;
import io.insightdesk.platform.idempotency.RepeatableCall;
import io.insightdesk.platform.idempotency.StoredAnswer;
import io.insightdesk.platform.web.JsonFormat;
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
 * pass; {@link RefusalMemory} stores them.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class IdempotentInterceptor {

    static final String REPLAYED = "Idempotency-Replayed";

    @Inject
    IdempotencyService calls;

    @Inject
    HttpServletRequest request;

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        var call = CallKey.read(request);
        if (call.isEmpty()) {
            return invocation.proceed();
        }
        try {
            return response(answer(call.get(), invocation));
        } catch (CallFailedException failed) {
            CallKey.refused(request, call.get());
            throw (Exception) failed.getCause();
        }
    }

    private Answer answer(RepeatableCall call, InvocationContext invocation) throws CallFailedException {
        return calls.once(call, () -> written((Response) invocation.proceed()));
    }

    private static StoredAnswer written(Response response) {
        return new StoredAnswer(
                response.getStatus(),
                response.hasEntity() ? MediaType.APPLICATION_JSON : null,
                response.getHeaderString(HttpHeaders.LOCATION),
                response.getEntityTag() == null ? null : response.getEntityTag().getValue(),
                response.hasEntity() ? JsonFormat.write(response.getEntity()) : null);
    }

    private static Response response(Answer answer) {
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

package io.insightdesk.platform.web.api;

import io.insightdesk.platform.StaleVersionException;
import io.insightdesk.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 412: the change is based on a version that is not the present one. */
@Provider
public class StaleVersionMapper implements ExceptionMapper<StaleVersionException> {

    /** The document, to which mappers of a feature may add what has changed. */
    public static final Problem PROBLEM = Problem.named(
            "stale-version",
            412,
            "Precondition Failed",
            "The resource has changed since you read it. Read it again and repeat your change.");

    @Override
    public Response toResponse(StaleVersionException refused) {
        return PROBLEM.response().build();
    }
}

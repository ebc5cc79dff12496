package io.insightdesk.platform.web.api;

import io.insightdesk.platform.persistence.UnavailableException;
import io.insightdesk.platform.web.Unavailable;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 503: the database can't do it at this moment. */
@Provider
public class UnavailableMapper implements ExceptionMapper<UnavailableException> {

    @Override
    public Response toResponse(UnavailableException failed) {
        return Unavailable.response(failed);
    }
}

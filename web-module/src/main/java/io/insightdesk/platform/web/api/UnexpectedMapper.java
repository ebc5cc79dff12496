package io.insightdesk.platform.web.api;

import io.insightdesk.platform.LogText;
import io.insightdesk.platform.RefusedException;
import io.insightdesk.platform.persistence.DatabaseFault;
import io.insightdesk.platform.web.ClientDisconnect;
import io.insightdesk.platform.web.ErrorStatus;
import io.insightdesk.platform.web.Problem;
import io.insightdesk.platform.web.Unavailable;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.Providers;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * 500 for what nobody foresaw: logged once under a reference that the answer names, and nothing else told. What the
 * container wrapped into an exception of its own is unwrapped first.
 */
@Provider
public class UnexpectedMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(UnexpectedMapper.class.getName());

    @Context
    Providers providers;

    @Override
    public Response toResponse(Throwable failure) {
        return foreseen(failure).orElseGet(() -> unexpected(failure));
    }

    private Optional<Response> foreseen(Throwable failure) {
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedException || cause instanceof WebApplicationException) {
                return Optional.of(map(cause));
            }
            if (cause instanceof OptimisticLockException) {
                return Optional.of(Problem.response(
                                ErrorStatus.PRECONDITION_FAILED,
                                "The resource was changed by another request at the same time.")
                        .build());
            }
        }
        if (DatabaseFault.isPassing(failure)) {
            return Optional.of(Unavailable.response(failure));
        }
        if (ClientDisconnect.is(failure)) {
            LOG.log(Level.FINE, "A client broke off", LogText.escaped(failure));
            return Optional.of(Problem.response(ErrorStatus.BAD_REQUEST, "The request ended before it was complete.")
                    .build());
        }
        return Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private <T extends Throwable> Response map(T refused) {
        return providers.getExceptionMapper((Class<T>) refused.getClass()).toResponse(refused);
    }

    private static Response unexpected(Throwable failure) {
        var reference = UUID.randomUUID();
        LOG.log(Level.SEVERE, "Unexpected failure " + reference, LogText.escaped(failure));
        return Problem.of(
                        ErrorStatus.INTERNAL_SERVER_ERROR,
                        "An internal error occurred. It was logged under the reference in instance.")
                .at("urn:uuid:" + reference)
                .response()
                .build();
    }
}

package io.insightdesk.platform.web;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.FacesContext;
import org.omnifaces.exceptionhandler.FullAjaxExceptionHandler;

/**
 * Shows a {@link Fault}'s page in place of what an ajax request would have changed; only what nobody foresaw is logged with
 * its trace. Other requests are {@link FaultFilter}'s.
 */
class FaultHandler extends FullAjaxExceptionHandler {

    FaultHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    protected String findErrorPageLocation(FacesContext context, Throwable failure) {
        return Fault.of(failure).page();
    }

    @Override
    protected void logException(
            FacesContext context, Throwable failure, String location, String message, Object... parameters) {
        switch (Fault.of(failure)) {
            case UNEXPECTED -> super.logException(context, failure, location, message, parameters);
            case UNAVAILABLE -> Unavailable.log(failure);
            default -> {}
        }
    }
}

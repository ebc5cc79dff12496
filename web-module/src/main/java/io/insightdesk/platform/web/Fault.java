package io.insightdesk.platform.web;

import io.insightdesk.platform.RefusedException;
import io.insightdesk.platform.persistence.DatabaseFault;
import io.insightdesk.platform.storage.StorageFullException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.persistence.OptimisticLockException;

/** How an uncaught exception of a page is answered. */
enum Fault {
    /** There is nothing, or nothing that this person may see. */
    NOT_FOUND(ErrorStatus.NOT_FOUND, "not-found"),
    /** The page was open for too long, or its state was made up. */
    EXPIRED(ErrorStatus.GONE, "expired"),
    MALFORMED(ErrorStatus.BAD_REQUEST, "refused"),
    INVALID(ErrorStatus.UNPROCESSABLE_CONTENT, "refused"),
    /** Not as things are. */
    REFUSED(ErrorStatus.CONFLICT, "refused"),
    TRY_LATER(ErrorStatus.TOO_MANY_REQUESTS, "unavailable"),
    /** The client did not send all that it announced, or did not wait for the answer. */
    CLIENT_GONE(ErrorStatus.BAD_REQUEST, "refused"),
    STORAGE_FULL(ErrorStatus.INSUFFICIENT_STORAGE, "failed"),
    /** It will pass: see {@link DatabaseFault}. */
    UNAVAILABLE(ErrorStatus.SERVICE_UNAVAILABLE, "unavailable"),
    /** Nobody foresaw it. */
    UNEXPECTED(ErrorStatus.INTERNAL_SERVER_ERROR, "failed");

    private final ErrorStatus status;
    private final String page;

    Fault(ErrorStatus status, String page) {
        this.status = status;
        this.page = page;
    }

    ErrorStatus status() {
        return status;
    }

    /** For programs; pages say it in the person's language. */
    String detail() {
        return this == UNAVAILABLE || this == TRY_LATER ? "Try again shortly." : "Nothing was changed.";
    }

    /** Where the page is that says so; {@code web.xml} names the same by status, and a test compares them. */
    String page() {
        return "/WEB-INF/errors/" + page + ".xhtml";
    }

    /** Whatever containers and libraries have wrapped it into. */
    static Fault of(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedException refused) {
                return ofRefusal(refused);
            }
            if (cause instanceof StorageFullException) {
                return STORAGE_FULL;
            }
            if (cause instanceof OptimisticLockException) {
                return REFUSED;
            }
            if (cause instanceof ViewExpiredException) {
                return EXPIRED;
            }
        }
        if (DatabaseFault.isPassing(failure)) {
            return UNAVAILABLE;
        }
        return ClientDisconnect.is(failure) ? CLIENT_GONE : UNEXPECTED;
    }

    private static Fault ofRefusal(RefusedException refused) {
        return switch (refused.kind()) {
            case NOT_FOUND, FORBIDDEN -> NOT_FOUND;
            case MALFORMED -> MALFORMED;
            case INVALID -> INVALID;
            case RETRY_LATER -> TRY_LATER;
            case UNAUTHENTICATED, CONFLICT, STALE, TOO_LARGE, VERSION_MISSING -> REFUSED;
        };
    }
}

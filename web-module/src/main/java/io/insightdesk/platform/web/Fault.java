package io.insightdesk.platform.web;

import io.insightdesk.platform.RefusedException;
import io.insightdesk.platform.persistence.DatabaseFault;
import io.insightdesk.platform.storage.StorageFullException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.persistence.OptimisticLockException;

/** How an uncaught exception of a page is answered. */
enum Fault {
    /** There is nothing, or nothing that this person may see. */
    NOT_FOUND(404, "Not Found", "not-found"),
    /** The page was open for too long, or its state was made up. */
    EXPIRED(410, "Gone", "expired"),
    MALFORMED(400, "Bad Request", "refused"),
    INVALID(422, "Unprocessable Content", "refused"),
    /** Not as things are. */
    REFUSED(409, "Conflict", "refused"),
    TRY_LATER(429, "Too Many Requests", "unavailable"),
    /** The client did not send all that it announced, or did not wait for the answer. */
    CLIENT_GONE(400, "Bad Request", "refused"),
    STORAGE_FULL(507, "Insufficient Storage", "failed"),
    /** It will pass: see {@link DatabaseFault}. */
    UNAVAILABLE(503, "Service Unavailable", "unavailable"),
    /** Nobody foresaw it. */
    UNEXPECTED(500, "Internal Server Error", "failed");

    private final int status;
    private final String title;
    private final String page;

    Fault(int status, String title, String page) {
        this.status = status;
        this.title = title;
        this.page = page;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
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

package io.insightdesk.platform;

import jakarta.ejb.ApplicationException;
import java.util.Optional;

/**
 * A request was refused for a reason that the caller can understand. Rolls the transaction back, reaches the
 * web layer unwrapped, and is mapped there once: to a message on the page, to a problem document in the API.
 */
@ApplicationException(rollback = true)
public abstract class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String problem;

    /** Why requests are refused; the web layer knows the HTTP status of each. */
    public enum Kind {
        /** It can't be read. */
        MALFORMED,
        /** The credentials are wrong. */
        UNAUTHENTICATED,
        /** The caller may see the thing, but not do this to it. */
        FORBIDDEN,
        /** For this caller there is no such thing. */
        NOT_FOUND,
        /** Not in the current state. */
        CONFLICT,
        /** The thing has changed since the caller read it. */
        STALE,
        /** More bytes than are taken. */
        TOO_LARGE,
        /** It can be read, but its values are wrong. */
        INVALID,
        /** It does not say which version it is based on. */
        VERSION_MISSING,
        /** Too often. */
        RETRY_LATER
    }

    /** @param message may quote what was sent: it is {@linkplain LogText#escaped escaped}, since containers log it */
    protected RefusedException(Kind kind, String message) {
        this(kind, null, message);
    }

    /** @param problem the name by which clients of the API tell it from others of its kind: {@code ticket-taken} */
    protected RefusedException(Kind kind, String problem, String message) {
        super(LogText.escaped(message));
        this.kind = kind;
        this.problem = problem;
    }

    public Kind kind() {
        return kind;
    }

    /** Empty where the kind says all. */
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /** What clients of the API are told: the message, unless that is meant for the log only. */
    public String detail() {
        return getMessage();
    }
}

package io.insightdesk.platform.web.api;

import jakarta.ws.rs.BadRequestException;

/** A body that is no JSON object in UTF-8 (400). */
public class MalformedJsonException extends BadRequestException {

    private static final long serialVersionUID = 1L;

    MalformedJsonException(String message) {
        super(message);
    }

    MalformedJsonException(String message, Throwable cause) {
        super(message, cause);
    }
}

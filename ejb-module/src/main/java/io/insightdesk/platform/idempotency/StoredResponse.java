package io.insightdesk.platform.idempotency;

/**
 * The stored response to a request.
 *
 * @param contentType {@code null} without a body; so also {@code location} and {@code etag} where there was none
 */
public record StoredResponse(int status, String contentType, String location, String etag, byte[] body) {}

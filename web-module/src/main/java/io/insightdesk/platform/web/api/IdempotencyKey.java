package io.insightdesk.platform.web.api;

import io.insightdesk.platform.idempotency.IdempotentRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** The header {@code Idempotency-Key} of a request, with a digest of what the request asks. */
final class IdempotencyKey {

    /** Attribute of a request whose work was refused and whose refusal is still to be stored. */
    static final String REFUSED = IdempotencyKey.class.getName();

    private static final byte[] NOTHING = {};

    private IdempotencyKey() {}

    /** @throws MalformedCallException when the header is there and no key */
    static Optional<IdempotentRequest> read(HttpServletRequest request) {
        var header = request.getHeader(Idempotent.HEADER);
        if (header == null) {
            return Optional.empty();
        }
        var key = header.strip();
        if (key.isEmpty()
                || key.length() > IdempotentRequest.LONGEST_KEY
                || !key.chars().allMatch(c -> c >= 0x20 && c <= 0x7e)) {
            throw new MalformedCallException(Idempotent.HEADER + " must have 1 to " + IdempotentRequest.LONGEST_KEY
                    + " printable ASCII characters.");
        }
        return Optional.of(new IdempotentRequest(key, digest(request)));
    }

    static void refused(HttpServletRequest request, IdempotentRequest call) {
        request.setAttribute(REFUSED, call);
    }

    private static byte[] digest(HttpServletRequest request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var line = request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString() + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            digest.update(request.getAttribute(RequestBodyFilter.BODY) instanceof byte[] body ? body : NOTHING);
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

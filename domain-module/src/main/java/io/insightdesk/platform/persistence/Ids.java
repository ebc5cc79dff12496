package io.insightdesk.platform.persistence;

import com.github.f4b6a3.uuid.UuidCreator;
import com.github.f4b6a3.uuid.util.UuidValidator;
import java.util.Optional;
import java.util.UUID;

/** Identities of rows: UUID version 7 (RFC 9562), time-ordered, made in the application. */
public final class Ids {

    private static final int LENGTH = 36;

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /**
     * The id that a text from outside says, in capitals or not; empty for {@code null} and for what is not written out in
     * full, which {@link UUID#fromString} would take.
     */
    public static Optional<UUID> find(String text) {
        return text != null && text.length() == LENGTH && UuidValidator.isValid(text)
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }
}

package io.insightdesk.platform.persistence;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Identities of rows: UUID version 7 (RFC 9562), time-ordered, made in the application. */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}

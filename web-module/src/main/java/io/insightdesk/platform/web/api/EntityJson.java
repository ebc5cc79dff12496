package io.insightdesk.platform.web.api;

import java.util.UUID;

/** A thing as the API answers with it that has an id and, for {@code If-Match}, a version. */
public interface EntityJson {

    UUID id();

    long version();
}

package io.insightdesk.platform;

import jakarta.json.spi.JsonProvider;

/** Where JSON is built: {@code jakarta.json.Json} would look through every archive for a provider at each call. */
public final class Jsons {

    public static final JsonProvider JSON = JsonProvider.provider();

    private Jsons() {}
}

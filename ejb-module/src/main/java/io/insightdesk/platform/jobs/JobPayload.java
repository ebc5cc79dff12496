package io.insightdesk.platform.jobs;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

/** Payload records as JSON: our own text, which PostgreSQL keeps as {@code jsonb} and so whole. */
final class JobPayload {

    private static final Jsonb JSON = JsonbBuilder.create();

    private JobPayload() {}

    static String write(Record payload) {
        return JSON.toJson(payload);
    }

    static <P extends Record> P read(String json, Class<P> type) {
        return JSON.fromJson(json, type);
    }
}

package io.insightdesk.platform.idempotency;

/** @param repeated whether the call had been answered before, and nothing was done now */
public record IdempotentResponse(StoredResponse stored, boolean repeated) {}

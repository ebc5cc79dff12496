package io.insightdesk.ticket;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a request is not solved after all. */
@Schema(name = "Reopen", example = "{\"reason\": \"The stripes are back.\"}")
public record ReopenJson(
        @Schema(description = "Posted as a public reply") String reason) {}

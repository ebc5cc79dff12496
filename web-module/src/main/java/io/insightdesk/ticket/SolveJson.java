package io.insightdesk.ticket;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a request was solved. */
@Schema(name = "Solve", example = "{\"resolution\": \"The drum was replaced.\"}")
public record SolveJson(
        @Schema(description = "A public last word, posted first")
        String resolution) {}

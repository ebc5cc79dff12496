package io.insightdesk.sla;

import io.insightdesk.sla.SlaPolicyJson.Target;
import jakarta.json.JsonObject;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A policy to be made. */
@Schema(name = "NewSlaPolicy", example = """
                {"name": "VIP", "position": 1,
                 "conditions": {"all": [{"field": "tag", "op": "contains", "value": "vip"}]},
                 "targets": [{"metric": "firstResponse", "priority": "urgent", "seconds": 900, "calendar": null}]}""")
public record NewSlaPolicyJson(
        @Schema(required = true, maxLength = SlaPolicyInput.LONGEST_NAME)
        String name,

        @Schema(description = "The last when missing", minimum = "1")
        Integer position,

        @Schema(description = "Every ticket when missing") JsonObject conditions,
        @Schema(required = true) List<Target> targets) {

    SlaPolicyDraft draft() {
        return SlaPolicyJson.draft(name, position, conditions, targets);
    }
}

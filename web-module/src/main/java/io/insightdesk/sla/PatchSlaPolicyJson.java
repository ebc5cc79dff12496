package io.insightdesk.sla;

import io.insightdesk.platform.web.api.MergePatch;
import io.insightdesk.sla.SlaPolicyJson.Target;
import jakarta.json.JsonObject;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Parts of a policy to be changed. */
@MergePatch
@Schema(name = "SlaPolicyPatch", example = """
                {"position": 2}""")
public record PatchSlaPolicyJson(
        @Schema(maxLength = SlaPolicyInput.LONGEST_NAME) String name,
        @Schema(minimum = "1") Integer position,
        @Schema(description = "Replaces all conditions") JsonObject conditions,
        @Schema(description = "Replaces all targets") List<Target> targets) {

    SlaPolicyDraft draft() {
        return SlaPolicyJson.draft(name, position, conditions, targets);
    }
}

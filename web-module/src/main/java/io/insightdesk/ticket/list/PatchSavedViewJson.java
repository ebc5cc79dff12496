package io.insightdesk.ticket.list;

import io.insightdesk.platform.web.api.MergePatch;
import jakarta.json.JsonObject;
import java.util.List;

/** Parts of a view to be changed; filter and columns replace. */
@MergePatch
public record PatchSavedViewJson(String name, JsonObject filter, List<String> columns, String sort, Integer position) {

    SavedViewDraft draft() {
        return new SavedViewDraft(name, null, null, filter, columns, sort, position);
    }
}

package io.insightdesk.ticket.list;

import io.insightdesk.platform.web.api.MergePatch;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Parts of a view to be changed; filter and columns replace. */
@MergePatch
public record PatchSavedViewJson(String name, ObjectNode filter, List<String> columns, String sort, Integer position) {

    SavedViewDraft draft() {
        return new SavedViewDraft(name, null, null, filter, columns, sort, position);
    }
}

package io.insightdesk.ticket.list;

import jakarta.json.JsonObject;
import java.util.List;

/** A view to be made. */
public record NewSavedViewJson(
        String name,
        String scope,
        String team,
        JsonObject filter,
        List<String> columns,
        String sort,
        Integer position) {

    SavedViewDraft draft() {
        return new SavedViewDraft(name, scope, team, filter, columns, sort, position);
    }
}

package io.insightdesk.ticket.list;

import io.insightdesk.platform.web.api.EntityJson;
import io.insightdesk.ticket.property.ConditionJson;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * A view that somebody keeps.
 *
 * @param team its id, or {@code null} for other scopes
 * @param filter {@code {"all": [{"field", "op", "value"}, {"any": […]}]}}
 */
public record SavedViewJson(
        UUID id,
        String name,
        String scope,
        @Nullable UUID team,
        ObjectNode filter,
        List<String> columns,
        String sort,
        int position,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements EntityJson {

    static SavedViewJson of(SavedView view) {
        return new SavedViewJson(
                view.getId(),
                view.getName(),
                view.getScope().code(),
                view.getTeamId().orElse(null),
                ConditionJson.write(view.getFilter()),
                view.getColumns().stream().map(ViewColumn::code).toList(),
                view.getSort(),
                view.getPosition(),
                view.getCreatedAt(),
                view.getUpdatedAt(),
                view.getVersion());
    }
}

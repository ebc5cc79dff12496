package io.insightdesk.ticket.status;

import io.insightdesk.field.LabelsJson;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.web.api.EntityJson;
import io.insightdesk.platform.web.api.MergePatch;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A status of a tenant's own.
 *
 * @param customerLabels {@code null}: customers are told the category
 */
public record TicketStatusJson(
        UUID id,
        String key,
        String category,
        LabelsJson labels,
        @Nullable LabelsJson customerLabels,
        int position,
        boolean archived,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements EntityJson {

    /** A status to be made. */
    public record New(String key, String category, JsonNode labels, JsonNode customerLabels, Integer position) {

        TicketStatusDraft draft() {
            var check = new InputCheck();
            var draft = new TicketStatusDraft(
                    key,
                    category,
                    LabelsJson.draft(check, "labels", labels),
                    LabelsJson.orNone(check, "customerLabels", customerLabels),
                    position,
                    null);
            check.throwIfWrong();
            return draft;
        }
    }

    /**
     * Parts of a status to be changed.
     *
     * @param customerLabels null takes them away
     */
    @MergePatch
    public record Patch(JsonNode labels, JsonNode customerLabels, Integer position, Boolean archived) {

        TicketStatusDraft draft() {
            var check = new InputCheck();
            var draft = new TicketStatusDraft(
                    null,
                    null,
                    LabelsJson.draft(check, "labels", labels),
                    LabelsJson.orNone(check, "customerLabels", customerLabels),
                    position,
                    archived);
            check.throwIfWrong();
            return draft;
        }
    }

    static TicketStatusJson of(TicketStatus status) {
        return new TicketStatusJson(
                status.getId(),
                status.getKey(),
                status.getCategory().code(),
                LabelsJson.of(status.getLabels()),
                status.getCustomerLabels().map(LabelsJson::of).orElse(null),
                status.getPosition(),
                status.isArchived(),
                status.getCreatedAt(),
                status.getUpdatedAt(),
                status.getVersion());
    }
}

package io.insightdesk.ticket.form;

import io.insightdesk.field.LabelsJson;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.web.api.EntityJson;
import io.insightdesk.platform.web.api.MergePatch;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A form.
 *
 * @param isDefault whether it is the one of requests that name none
 */
public record TicketFormJson(
        UUID id,
        LabelsJson labels,
        List<Place> fields,
        boolean isDefault,
        boolean offered,
        int position,
        boolean archived,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements EntityJson {

    /**
     * A field's place in it.
     *
     * @param when as {@link FormConditionJson} reads and writes it
     */
    public record Place(String key, JsonNode when) {

        private TicketFormDraft.Place draft() {
            return new TicketFormDraft.Place(key, when);
        }
    }

    /** A form to be made. */
    public record New(JsonNode labels, List<Place> fields, Boolean isDefault, Boolean offered, Integer position) {

        TicketFormDraft draft() {
            var check = new InputCheck();
            var draft = new TicketFormDraft(
                    LabelsJson.draft(check, "labels", labels), drafts(fields), isDefault, offered, position, null);
            check.throwIfWrong();
            return draft;
        }
    }

    /** Parts of a form to be changed. */
    @MergePatch
    public record Patch(
            JsonNode labels,
            List<Place> fields,
            Boolean isDefault,
            Boolean offered,
            Integer position,
            Boolean archived) {

        TicketFormDraft draft() {
            var check = new InputCheck();
            var draft = new TicketFormDraft(
                    LabelsJson.draft(check, "labels", labels), drafts(fields), isDefault, offered, position, archived);
            check.throwIfWrong();
            return draft;
        }
    }

    static TicketFormJson of(TicketForm form) {
        return new TicketFormJson(
                form.getId(),
                LabelsJson.of(form.getLabels()),
                form.getFields().stream().map(TicketFormJson::place).toList(),
                form.isDefault(),
                form.isOffered(),
                form.getPosition(),
                form.isArchived(),
                form.getCreatedAt(),
                form.getUpdatedAt(),
                form.getVersion());
    }

    private static Place place(FormField field) {
        return new Place(field.key(), FormConditionJson.write(field.when()));
    }

    private static List<TicketFormDraft.Place> drafts(List<Place> given) {
        return given == null ? null : given.stream().map(Place::draft).toList();
    }
}

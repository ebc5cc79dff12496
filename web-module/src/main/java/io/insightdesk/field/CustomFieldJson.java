package io.insightdesk.field;

import io.insightdesk.platform.web.api.EntityJson;
import io.insightdesk.platform.web.api.MergePatch;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A custom field. */
public record CustomFieldJson(
        UUID id,
        String key,
        String kind,
        LabelsJson labels,
        List<Choice> choices,
        boolean requiredOnSubmit,
        boolean requiredToSolve,
        String customers,
        int position,
        boolean archived,
        Instant createdAt,
        Instant updatedAt,
        long version)
        implements EntityJson {

    /** One of its choices. */
    public record Choice(String key, LabelsJson labels, boolean archived) {}

    /**
     * A choice as it was sent.
     *
     * @param labels a text, or texts by language
     */
    public record NewChoice(String key, JsonNode labels, Boolean archived) {}

    /** A field to be made. */
    public record New(
            String key,
            String kind,
            JsonNode labels,
            List<NewChoice> choices,
            Boolean requiredOnSubmit,
            Boolean requiredToSolve,
            String customers,
            Integer position) {

        CustomFieldDraft draft() {
            return new CustomFieldDraft(
                    key,
                    kind,
                    LabelsJson.draft("labels", labels),
                    drafts(choices),
                    requiredOnSubmit,
                    requiredToSolve,
                    customers,
                    position,
                    null);
        }
    }

    /** Parts of a field to be changed. */
    @MergePatch
    public record Patch(
            JsonNode labels,
            List<NewChoice> choices,
            Boolean requiredOnSubmit,
            Boolean requiredToSolve,
            String customers,
            Integer position,
            Boolean archived) {

        CustomFieldDraft draft() {
            return new CustomFieldDraft(
                    null,
                    null,
                    LabelsJson.draft("labels", labels),
                    drafts(choices),
                    requiredOnSubmit,
                    requiredToSolve,
                    customers,
                    position,
                    archived);
        }
    }

    static CustomFieldJson of(CustomField field) {
        return new CustomFieldJson(
                field.getId(),
                field.getKey(),
                field.getKind().code(),
                LabelsJson.of(field.getLabels()),
                field.getChoices().stream()
                        .map(choice -> new Choice(choice.key(), LabelsJson.of(choice.labels()), choice.archived()))
                        .toList(),
                field.isRequiredOnSubmit(),
                field.isRequiredToSolve(),
                field.getCustomers().code(),
                field.getPosition(),
                field.isArchived(),
                field.getCreatedAt(),
                field.getUpdatedAt(),
                field.getVersion());
    }

    private static List<CustomFieldDraft.Choice> drafts(List<NewChoice> given) {
        return given == null
                ? null
                : given.stream()
                        .map(choice -> new CustomFieldDraft.Choice(
                                choice.key(), LabelsJson.draft("choices.labels", choice.labels()), choice.archived()))
                        .toList();
    }
}

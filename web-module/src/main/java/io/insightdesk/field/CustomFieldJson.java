package io.insightdesk.field;

import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.web.api.EntityJson;
import io.insightdesk.platform.web.api.MergePatch;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
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
            var check = new InputCheck();
            var draft = new CustomFieldDraft(
                    key,
                    kind,
                    LabelsJson.draft(check, "labels", labels),
                    drafts(check, choices),
                    requiredOnSubmit,
                    requiredToSolve,
                    customers,
                    position,
                    null);
            check.throwIfWrong();
            return draft;
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
            var check = new InputCheck();
            var draft = new CustomFieldDraft(
                    null,
                    null,
                    LabelsJson.draft(check, "labels", labels),
                    drafts(check, choices),
                    requiredOnSubmit,
                    requiredToSolve,
                    customers,
                    position,
                    archived);
            check.throwIfWrong();
            return draft;
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

    private static List<CustomFieldDraft.Choice> drafts(InputCheck check, List<NewChoice> given) {
        return given == null
                ? null
                : IntStream.range(0, given.size())
                        .mapToObj(index -> draft(check, "choices[" + index + "]", given.get(index)))
                        .toList();
    }

    private static CustomFieldDraft.Choice draft(InputCheck check, String at, NewChoice given) {
        return new CustomFieldDraft.Choice(
                given.key(), LabelsJson.draft(check, at + ".labels", given.labels()), given.archived());
    }
}

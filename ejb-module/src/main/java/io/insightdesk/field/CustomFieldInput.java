package io.insightdesk.field;

import io.insightdesk.field.CustomField.Terms;
import io.insightdesk.platform.Coded;
import io.insightdesk.platform.Positioned;
import io.insightdesk.platform.input.Drafts;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.input.OnCreate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Turns the draft of a custom field into checked terms. */
@ApplicationScoped
public class CustomFieldInput {

    /** Fields of every ticket, which conditions and filters name the same way. */
    private static final Set<String> TAKEN = Set.of(
            "status",
            "category",
            "priority",
            "type",
            "channel",
            "assignee",
            "team",
            "requester",
            "organisation",
            "tag",
            "tags",
            "form");

    /** @throws InvalidInputException with all that is wrong */
    CustomField check(UUID tenant, CustomFieldDraft given, List<CustomField> others, Instant now) {
        var check = new InputCheck();
        var draft = Drafts.check(check, given, OnCreate.class);
        if (check.isRight("key") && isTaken(draft.key(), others)) {
            check.wrong("key", Rule.ALREADY_TAKEN);
        }
        if (others.size() >= FieldDefinitions.MOST) {
            check.wrong("key", Rule.TOO_MANY, FieldDefinitions.MOST);
        }
        check.tell("kind");
        var kind = Coded.find(FieldKind.class, draft.kind());
        var before = new Terms(null, List.of(), false, false, CustomerAccess.NONE, Positioned.behind(others), false);
        var terms = terms(check, draft, kind, before);
        return new CustomField(tenant, draft.key(), kind.orElseThrow(), terms, now);
    }

    private static boolean isTaken(String key, List<CustomField> others) {
        return TAKEN.contains(key)
                || others.stream().anyMatch(other -> other.getKey().equals(key));
    }

    /** @throws InvalidInputException with all that is wrong */
    Terms check(CustomField field, CustomFieldDraft given) {
        var check = new InputCheck();
        return terms(check, Drafts.check(check, given), Optional.of(field.getKind()), field.terms());
    }

    private static Terms terms(InputCheck check, CustomFieldDraft draft, Optional<FieldKind> kind, Terms before) {
        check.tell("labels");
        var choices = draft.choices() == null ? before.choices() : choices(check, draft.choices());
        kind.ifPresent(known -> checkChoices(check, known, choices));
        check.tell("position");
        check.throwIfWrong();
        return new Terms(
                LabelsDraft.labels(draft.labels()).orElse(before.labels()),
                choices,
                Objects.requireNonNullElse(draft.requiredOnSubmit(), before.requiredOnSubmit()),
                Objects.requireNonNullElse(draft.requiredToSolve(), before.requiredToSolve()),
                Coded.find(CustomerAccess.class, draft.customers()).orElse(before.customers()),
                Objects.requireNonNullElse(draft.position(), before.position()),
                Objects.requireNonNullElse(draft.archived(), before.archived()));
    }

    private static void checkChoices(InputCheck check, FieldKind kind, List<FieldChoice> choices) {
        if (!kind.hasChoices() && !choices.isEmpty()) {
            check.wrong("choices", Rule.NOT_ALLOWED);
        } else if (kind.hasChoices() && choices.isEmpty() && check.errors().isEmpty()) {
            check.wrong("choices", Rule.REQUIRED);
        }
    }

    private static List<FieldChoice> choices(InputCheck check, List<CustomFieldDraft.Choice> drafts) {
        if (check.isWrong("choices")) {
            check.tell("choices");
            return List.of();
        }
        var choices = new ArrayList<FieldChoice>();
        var keys = new HashSet<String>();
        for (var index = 0; index < drafts.size(); index++) {
            var path = "choices[" + index + "]";
            var draft = drafts.get(index);
            if (check.isRight(path + ".key") && !keys.add(draft.key())) {
                check.wrong(path + ".key", Rule.ALREADY_TAKEN);
            }
            if (check.isRight(path + ".labels")) {
                var isArchived = Boolean.TRUE.equals(draft.archived());
                choices.add(new FieldChoice(
                        draft.key(), LabelsDraft.labels(draft.labels()).orElseThrow(), isArchived));
            }
        }
        return choices;
    }
}

package io.insightdesk.field;

import io.insightdesk.field.CustomField.Terms;
import io.insightdesk.platform.Positioned;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.input.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns the draft of a custom field into checked terms. */
@ApplicationScoped
public class CustomFieldInput {

    public static final int MOST_FIELDS = 200;
    static final int MOST_CHOICES = 200;
    public static final int LAST_POSITION = 10_000;

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,39}");

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
    CustomField check(UUID tenant, CustomFieldDraft draft, List<CustomField> others, Instant now) {
        var check = new InputCheck();
        var key = Text.line(draft.key());
        if (key.isEmpty()) {
            check.wrong("key", Rule.REQUIRED);
        } else if (!KEY.matcher(key).matches()) {
            check.wrong("key", Rule.NOT_A_KEY);
        } else if (TAKEN.contains(key)
                || others.stream().anyMatch(other -> other.getKey().equals(key))) {
            check.wrong("key", Rule.ALREADY_TAKEN);
        }
        if (others.size() >= MOST_FIELDS) {
            check.wrong("key", Rule.TOO_MANY, MOST_FIELDS);
        }
        var kind = kind(check, draft.kind());
        var before = new Terms(null, List.of(), false, false, CustomerAccess.NONE, Positioned.behind(others), false);
        var terms = terms(check, draft, kind, before);
        check.throwIfWrong();
        return new CustomField(tenant, key, kind.orElseThrow(), terms, now);
    }

    /** @throws InvalidInputException with all that is wrong */
    Terms check(CustomField field, CustomFieldDraft draft) {
        var check = new InputCheck();
        var terms = terms(check, draft, Optional.of(field.getKind()), field.terms());
        check.throwIfWrong();
        return terms;
    }

    private static Optional<FieldKind> kind(InputCheck check, String given) {
        var kind = FieldKind.find(Text.line(given));
        if (given == null || given.isBlank()) {
            check.wrong("kind", Rule.REQUIRED);
        } else if (kind.isEmpty()) {
            check.wrong(
                    "kind",
                    Rule.NOT_ONE_OF,
                    Arrays.stream(FieldKind.values()).map(FieldKind::code).collect(Collectors.joining(", ")));
        }
        return kind;
    }

    private static Terms terms(InputCheck check, CustomFieldDraft draft, Optional<FieldKind> kind, Terms before) {
        var labels = draft.labels() == null && before.labels() != null
                ? Optional.of(before.labels())
                : LabelsDraft.required(check, "labels", draft.labels());
        var choices = draft.choices() == null ? before.choices() : choices(check, draft.choices());
        kind.ifPresent(known -> checkChoices(check, known, choices));
        var position = draft.position() == null ? before.position() : draft.position();
        if (position < 1 || position > LAST_POSITION) {
            check.wrong("position", Rule.OUT_OF_RANGE, 1, LAST_POSITION);
        }
        return new Terms(
                labels.orElse(null),
                choices,
                orElse(draft.requiredOnSubmit(), before.requiredOnSubmit()),
                orElse(draft.requiredToSolve(), before.requiredToSolve()),
                check.oneOf("customers", draft.customers(), CustomerAccess.class)
                        .orElse(before.customers()),
                position,
                orElse(draft.archived(), before.archived()));
    }

    private static void checkChoices(InputCheck check, FieldKind kind, List<FieldChoice> choices) {
        if (!kind.hasChoices() && !choices.isEmpty()) {
            check.wrong("choices", Rule.NOT_ALLOWED);
        } else if (kind.hasChoices() && choices.isEmpty() && check.errors().isEmpty()) {
            check.wrong("choices", Rule.REQUIRED);
        }
    }

    private static List<FieldChoice> choices(InputCheck check, List<CustomFieldDraft.Choice> drafts) {
        if (drafts.size() > MOST_CHOICES) {
            check.wrong("choices", Rule.TOO_MANY, MOST_CHOICES);
            return List.of();
        }
        var choices = new ArrayList<FieldChoice>();
        var keys = new HashSet<String>();
        for (var index = 0; index < drafts.size(); index++) {
            var path = "choices[" + index + "]";
            var draft = drafts.get(index);
            var key = Text.line(draft.key());
            if (!KEY.matcher(key).matches()) {
                check.wrong(path + ".key", key.isEmpty() ? Rule.REQUIRED : Rule.NOT_A_KEY);
            } else if (!keys.add(key)) {
                check.wrong(path + ".key", Rule.ALREADY_TAKEN);
            }
            LabelsDraft.required(check, path + ".labels", draft.labels())
                    .map(labels -> new FieldChoice(key, labels, orElse(draft.archived(), false)))
                    .ifPresent(choices::add);
        }
        return choices;
    }

    private static boolean orElse(Boolean given, boolean before) {
        return given == null ? before : given;
    }
}

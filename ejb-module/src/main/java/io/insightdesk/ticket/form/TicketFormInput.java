package io.insightdesk.ticket.form;

import io.insightdesk.field.CustomField;
import io.insightdesk.field.CustomFieldInput;
import io.insightdesk.field.FieldChoice;
import io.insightdesk.field.FieldReader;
import io.insightdesk.field.FieldSet;
import io.insightdesk.field.LabelsDraft;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.input.Text;
import io.insightdesk.ticket.form.FormFacts.Fact;
import io.insightdesk.ticket.form.TicketForm.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the draft of a form into checked terms. */
@ApplicationScoped
public class TicketFormInput {

    static final int MOST_FORMS = 50;
    static final int MOST_CONDITIONS = 10;
    static final int MOST_VALUES = 50;

    /**
     * @param before what stays where the draft says nothing
     * @param fields the tenant's
     * @throws InvalidInputException with all that is wrong
     */
    Terms check(TicketFormDraft draft, Terms before, FieldSet fields) {
        var check = new InputCheck();
        var labels = draft.labels() == null && before.labels() != null
                ? Optional.of(before.labels())
                : LabelsDraft.required(check, "labels", draft.labels());
        var places = draft.fields() == null ? before.fields() : places(check, draft.fields(), fields);
        var position = draft.position() == null ? before.position() : draft.position();
        if (position < 1 || position > CustomFieldInput.LAST_POSITION) {
            check.wrong("position", Rule.OUT_OF_RANGE, 1, CustomFieldInput.LAST_POSITION);
        }
        var theDefault = draft.theDefault() == null ? before.theDefault() : draft.theDefault();
        var archived = draft.archived() == null ? before.archived() : draft.archived();
        if (before.theDefault() && !theDefault) {
            check.wrong("isDefault", Rule.REQUIRED); // make another form the default one
        } else if (theDefault && archived) {
            check.wrong("archived", Rule.NOT_ALLOWED);
        }
        check.throwIfWrong();
        var offered = draft.offered() == null ? before.offered() : draft.offered();
        return new Terms(labels.orElseThrow(), places, theDefault, offered, position, archived);
    }

    private static List<FormField> places(InputCheck check, List<TicketFormDraft.Place> drafts, FieldSet fields) {
        if (drafts.size() > CustomFieldInput.MOST_FIELDS) {
            check.wrong("fields", Rule.TOO_MANY, CustomFieldInput.MOST_FIELDS);
            return List.of();
        }
        var above = new LinkedHashMap<String, CustomField>();
        var places = new ArrayList<FormField>();
        for (var index = 0; index < drafts.size(); index++) {
            var path = "fields[" + index + "]";
            var draft = drafts.get(index);
            var field = fields.find(Text.line(draft.key()));
            if (field.isEmpty()) {
                check.wrong(path + ".key", Rule.UNKNOWN);
            } else if (above.containsKey(field.get().getKey())) {
                check.wrong(path + ".key", Rule.ALREADY_TAKEN);
            } else {
                places.add(new FormField(field.get().getKey(), conditions(check, path + ".when", draft.when(), above)));
                above.put(field.get().getKey(), field.get());
            }
        }
        return places;
    }

    private static List<FormCondition> conditions(
            InputCheck check, String path, List<TicketFormDraft.When> drafts, Map<String, CustomField> above) {
        if (drafts == null) {
            return List.of();
        }
        if (drafts.size() > MOST_CONDITIONS) {
            check.wrong(path, Rule.TOO_MANY, MOST_CONDITIONS);
            return List.of();
        }
        var conditions = new ArrayList<FormCondition>();
        for (var index = 0; index < drafts.size(); index++) {
            var at = path + "[" + index + "]";
            var subject = Text.line(drafts.get(index).subject());
            var values = values(check, at + ".values", drafts.get(index).values());
            if (Fact.find(subject).isEmpty() && !above.containsKey(subject)) {
                check.wrong(at + ".subject", Rule.NOT_ABOVE);
            } else {
                checkValues(check, at + ".values", subject, values, above);
                conditions.add(new FormCondition(subject, values));
            }
        }
        return conditions;
    }

    private static List<String> values(InputCheck check, String path, List<String> given) {
        var values = given == null
                ? List.<String>of()
                : given.stream()
                        .map(Text::line)
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .toList();
        if (values.isEmpty()) {
            check.wrong(path, Rule.REQUIRED);
        } else if (values.size() > MOST_VALUES) {
            check.wrong(path, Rule.TOO_MANY, MOST_VALUES);
        } else if (values.stream().anyMatch(value -> value.length() > FieldReader.LONGEST_TEXT)) {
            check.wrong(path, Rule.TOO_LONG, FieldReader.LONGEST_TEXT);
        }
        return values;
    }

    private static void checkValues(
            InputCheck check, String path, String subject, List<String> values, Map<String, CustomField> above) {
        var known = Fact.find(subject).map(Fact::words).orElseGet(() -> words(above.get(subject)));
        if (!known.isEmpty() && !known.containsAll(values)) {
            check.wrong(path, Rule.NOT_ONE_OF, String.join(", ", known));
        }
    }

    /** What the field can be; nothing where it can be anything. */
    private static List<String> words(CustomField field) {
        return switch (field.getKind()) {
            case CHOICE, MULTI_CHOICE ->
                field.getChoices().stream().map(FieldChoice::key).toList();
            case CHECKBOX -> List.of("true", "false");
            case TEXT, NUMBER, DATE -> List.of();
        };
    }
}

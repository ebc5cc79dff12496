package io.insightdesk.ticket.form;

import io.insightdesk.field.CustomField;
import io.insightdesk.field.CustomFieldInput;
import io.insightdesk.field.FieldDefinitions;
import io.insightdesk.field.LabelsDraft;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.input.Text;
import io.insightdesk.ticket.form.TicketForm.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the draft of a form into checked terms. */
@ApplicationScoped
public class TicketFormInput {

    static final int MOST_FORMS = 50;

    /**
     * @param before what stays where the draft says nothing
     * @param fields the tenant's
     * @throws InvalidInputException with all that is wrong
     */
    Terms check(TicketFormDraft draft, Terms before, FieldDefinitions fields) {
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

    private static List<FormField> places(
            InputCheck check, List<TicketFormDraft.Place> drafts, FieldDefinitions fields) {
        if (drafts.size() > CustomFieldInput.MOST_FIELDS) {
            check.wrong("fields", Rule.TOO_MANY, CustomFieldInput.MOST_FIELDS);
            return List.of();
        }
        var above = new ArrayList<CustomField>();
        var places = new ArrayList<FormField>();
        for (var index = 0; index < drafts.size(); index++) {
            var path = "fields[" + index + "]";
            var draft = drafts.get(index);
            var field = fields.find(Text.line(draft.key()));
            if (field.isEmpty()) {
                check.wrong(path + ".key", Rule.UNKNOWN);
            } else if (above.contains(field.get())) {
                check.wrong(path + ".key", Rule.ALREADY_TAKEN);
            } else {
                var when = FormConditionJson.read(draft.when(), path + ".when", new FieldDefinitions(above), check);
                places.add(new FormField(field.get().getKey(), when));
                above.add(field.get());
            }
        }
        return places;
    }
}

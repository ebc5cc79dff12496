package io.insightdesk.ticket.form;

import io.insightdesk.field.CustomField;
import io.insightdesk.field.FieldDefinitions;
import io.insightdesk.field.LabelsDraft;
import io.insightdesk.platform.input.Drafts;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.input.Text;
import io.insightdesk.ticket.form.TicketForm.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Turns the draft of a form into checked terms. */
@ApplicationScoped
public class TicketFormInput {

    static final int MOST_FORMS = 50;

    /**
     * @param before what stays where the draft says nothing; of a new form without labels
     * @param fields the tenant's
     * @throws InvalidInputException with all that is wrong
     */
    Terms check(TicketFormDraft given, Terms before, FieldDefinitions fields) {
        var check = new InputCheck();
        var draft = Drafts.check(check, given, before.labels() == null);
        check.tell("labels");
        var places = draft.fields() == null ? before.fields() : places(check, draft.fields(), fields);
        check.tell("position");
        var theDefault = Objects.requireNonNullElse(draft.theDefault(), before.theDefault());
        var archived = Objects.requireNonNullElse(draft.archived(), before.archived());
        if (before.theDefault() && !theDefault) {
            check.wrong("isDefault", Rule.REQUIRED); // make another form the default one
        } else if (theDefault && archived) {
            check.wrong("archived", Rule.NOT_ALLOWED);
        }
        check.throwIfWrong();
        return new Terms(
                LabelsDraft.labels(draft.labels()).orElse(before.labels()),
                places,
                theDefault,
                Objects.requireNonNullElse(draft.offered(), before.offered()),
                Objects.requireNonNullElse(draft.position(), before.position()),
                archived);
    }

    private static List<FormField> places(
            InputCheck check, List<TicketFormDraft.Place> drafts, FieldDefinitions fields) {
        if (!check.isRight("fields")) {
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

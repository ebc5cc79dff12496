package io.insightdesk.ticket.form;

import io.insightdesk.field.CustomField;
import io.insightdesk.field.CustomFieldValuesInput;
import io.insightdesk.field.CustomFields;
import io.insightdesk.field.FieldDefinitions;
import io.insightdesk.field.FieldEditor;
import io.insightdesk.field.FieldInput;
import io.insightdesk.field.FieldValue;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.ticket.property.ConditionJson;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The custom fields of a form on a page, with what was typed into them. */
public class FieldForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<FieldInput> inputs = new ArrayList<>();
    private final Locale reader;
    private final FieldEditor who;

    /**
     * @param form the ticket's; empty for the default one
     * @param who customers get the fields that they may fill; the desk also those that have a value outside of the form
     * @param values what the ticket has
     */
    public FieldForm(FormDefinitions set, Optional<UUID> form, FieldEditor who, CustomFields values, Locale reader) {
        this.reader = reader;
        this.who = who;
        for (var place : set.layout(form, who)) {
            set.fields()
                    .find(place.key())
                    .map(field -> new FieldInput(
                            field, ConditionJson.write(place.when()).toString(), values.find(place.key()), reader))
                    .ifPresent(inputs::add);
        }
        if (who != FieldEditor.CUSTOMER) {
            addWhatElseIsFilled(set.fields(), values);
        }
    }

    private void addWhatElseIsFilled(FieldDefinitions set, CustomFields values) {
        set.fields().stream()
                .filter(field -> values.find(field.getKey()).isPresent())
                .filter(field ->
                        inputs.stream().noneMatch(input -> input.getKey().equals(field.getKey())))
                .map(field -> new FieldInput(field, values.find(field.getKey()), reader))
                .forEach(inputs::add);
    }

    /**
     * What was typed into the fields that show, as the API would send it. The browser hides the others, which may still
     * hold what was typed before.
     */
    public Map<String, JsonNode> answers(FormDefinitions set, Optional<UUID> form, FormContext facts) {
        follow(set, form, facts);
        var answers = new LinkedHashMap<String, JsonNode>();
        inputs.stream().filter(FieldInput::isShown).forEach(input -> answers.put(input.getKey(), input.getValue()));
        return answers;
    }

    /** Shows and hides fields by what was typed into others. */
    public void follow(FormDefinitions set, Optional<UUID> form, FormContext facts) {
        var typed = CustomFields.NONE;
        for (var input : inputs) {
            typed = typed.with(input.getKey(), FieldValue.given(input.getValue()));
        }
        var shown = set.shown(form, facts, typed, who).stream()
                .map(CustomField::getKey)
                .toList();
        inputs.forEach(input -> input.show(shown.contains(input.getKey())));
    }

    /**
     * Says at the fields what is wrong with them.
     *
     * @return the errors that are of no field here
     */
    public List<FieldError> refuse(List<FieldError> errors) {
        inputs.forEach(FieldInput::forgive);
        var others = new ArrayList<FieldError>();
        for (var error : errors) {
            var input = inputs.stream()
                    .filter(one -> error.field().equals(CustomFieldValuesInput.PATH + one.getKey()))
                    .findFirst();
            input.ifPresentOrElse(found -> found.refuse(error, reader), () -> others.add(error));
        }
        return others;
    }

    public List<FieldInput> getInputs() {
        return inputs;
    }
}

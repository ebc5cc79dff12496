package io.insightdesk.macro;

import io.insightdesk.field.CustomFieldValuesInput;
import io.insightdesk.field.CustomFields;
import io.insightdesk.field.FieldDefinitionCache;
import io.insightdesk.field.FieldEditor;
import io.insightdesk.macro.Macro.Terms;
import io.insightdesk.platform.input.Drafts;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.input.Text;
import io.insightdesk.ticket.patch.PatchCheck;
import io.insightdesk.ticket.property.TicketProperty;
import io.insightdesk.ticket.status.Status;
import io.insightdesk.ticket.status.StatusCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.NullNode;

/** Turns the draft of a macro into checked terms. */
@ApplicationScoped
public class MacroInput {

    @Inject
    TextTemplateInput texts;

    @Inject
    PatchCheck patchCheck;

    @Inject
    FieldDefinitionCache fields;

    @Inject
    StatusCache statuses;

    /**
     * @param before what stays where the draft says nothing; of a new macro without a name
     * @throws InvalidInputException with all that is wrong
     */
    Terms check(MacroDraft given, Terms before) {
        var check = new InputCheck();
        var draft = Drafts.check(check, given, before.name() == null);
        check.tell("name", "position");
        var actions = draft.actions() == null ? before.actions() : actions(check, draft.actions());
        check.throwIfWrong();
        return new Terms(
                Objects.requireNonNullElse(draft.name(), before.name()),
                SharedItemPolicy.owner(draft.shared(), before.owner()),
                actions,
                Objects.requireNonNullElse(draft.position(), before.position()),
                Objects.requireNonNullElse(draft.active(), before.active()));
    }

    private List<MacroAction> actions(InputCheck check, List<MacroDraft.Action> drafts) {
        if (!check.isRight("actions")) {
            return List.of();
        }
        var actions = new ArrayList<MacroAction>();
        var taken = new HashSet<String>();
        for (var index = 0; index < drafts.size(); index++) {
            var at = "actions[" + index + "]";
            action(check, at, drafts.get(index)).ifPresent(action -> {
                if (taken.add(action.place())) {
                    actions.add(action);
                } else {
                    check.wrong(at + (action.setting().isPresent() ? ".field" : ".action"), Rule.ALREADY_TAKEN);
                }
            });
        }
        return actions;
    }

    private Optional<MacroAction> action(InputCheck check, String at, MacroDraft.Action draft) {
        if (draft == null || draft.action() == null || draft.action().isBlank()) {
            check.wrong(at + ".action", Rule.REQUIRED);
            return Optional.empty();
        }
        var kind = ActionKind.find(draft.action());
        if (kind.isEmpty()) {
            var known = ActionKind.ALL.stream().map(ActionKind::code).collect(Collectors.joining(", "));
            check.wrong(at + ".action", Rule.NOT_ONE_OF, known);
        }
        return kind.map(found -> found.equals(ActionKind.SET_FIELD)
                ? setting(check, at, draft)
                : action(check, at, found, draft.values(), draft));
    }

    /** Checked as a value that the desk gives a ticket which has none yet. */
    private MacroAction setting(InputCheck check, String at, MacroDraft.Action draft) {
        var key = Objects.requireNonNullElse(draft.field(), "");
        var value = Objects.requireNonNullElse(draft.value(), NullNode.getInstance());
        var own = new InputCheck();
        var filling = new CustomFieldValuesInput(fields.current(), FieldEditor.DESK, Map.of(key, value), own);
        var filled = filling.change(CustomFields.NONE);
        var place = filling.set().find(key).isPresent() ? ".value" : ".field";
        own.errors()
                .forEach(error ->
                        check.wrong(at + place, error.rule(), error.arguments().toArray()));
        return MacroAction.setField(key, filled.find(key));
    }

    private MacroAction action(
            InputCheck check, String at, ActionKind kind, List<String> given, MacroDraft.Action draft) {
        var place = at + ".value";
        if (kind.isText()) {
            var plain = given.isEmpty() ? "" : given.get(0);
            return MacroAction.of(kind, texts.check(check, place, plain, at + ".html", draft.html()));
        }
        var property = kind.property().orElseThrow();
        if (given.size() > 1 && !kind.hasSeveralValues()) {
            check.wrong(place, Rule.TOO_MANY, 1);
        }
        var words = kind.hasSeveralValues()
                ? given
                : given.stream().map(Text::line).filter(word -> !word.isEmpty()).toList();
        var values = patchCheck.template(check, place, property, words);
        var isEmpty = kind.hasSeveralValues() ? values.isEmpty() : words.isEmpty();
        if (isEmpty && !kind.canBeEmpty()) {
            check.wrong(place, Rule.REQUIRED);
        }
        if (property == TicketProperty.STATUS && values.stream().anyMatch(this::isNew)) {
            check.wrong(place, Rule.NOT_ALLOWED);
        }
        return new MacroAction(kind, values);
    }

    /** Nothing goes back to being new. */
    private boolean isNew(String status) {
        return statuses.current().category(status).filter(Status.NEW::equals).isPresent();
    }
}

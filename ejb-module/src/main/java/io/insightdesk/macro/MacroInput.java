package io.insightdesk.macro;

import io.insightdesk.account.PeopleService;
import io.insightdesk.field.CustomFields;
import io.insightdesk.field.FieldBook;
import io.insightdesk.field.FieldFilling;
import io.insightdesk.field.Filler;
import io.insightdesk.macro.Macro.Terms;
import io.insightdesk.macro.MacroAction.Kind;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.input.Text;
import io.insightdesk.team.TeamService;
import io.insightdesk.ticket.Priority;
import io.insightdesk.ticket.Status;
import io.insightdesk.ticket.StatusBook;
import io.insightdesk.ticket.TicketInput;
import io.insightdesk.ticket.TicketType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Turns the draft of a macro into checked terms. */
@ApplicationScoped
public class MacroInput {

    public static final int LONGEST_NAME = 120;
    static final int LAST_POSITION = 10_000;
    static final int MOST_ACTIONS = 60;

    @Inject
    PreparedTextInput texts;

    @Inject
    TicketInput ticketInput;

    @Inject
    FieldBook fields;

    @Inject
    StatusBook statuses;

    @Inject
    PeopleService people;

    @Inject
    TeamService teams;

    /**
     * @param before what stays where the draft says nothing
     * @throws InvalidInputException with all that is wrong
     */
    Terms check(MacroDraft draft, Terms before) {
        var check = new InputCheck();
        var name = draft.name() == null && before.name() != null
                ? before.name()
                : check.line("name", draft.name(), LONGEST_NAME);
        var position = Objects.requireNonNullElse(draft.position(), before.position());
        if (position < 1 || position > LAST_POSITION) {
            check.wrong("position", Rule.OUT_OF_RANGE, 1, LAST_POSITION);
        }
        var actions = draft.actions() == null ? before.actions() : actions(check, draft.actions());
        if (draft.actions() == null && actions.isEmpty()) {
            check.wrong("actions", Rule.REQUIRED);
        }
        check.throwIfWrong();
        var active = Objects.requireNonNullElse(draft.active(), before.active());
        return new Terms(name, Keeping.owner(draft.shared(), before.owner()), actions, position, active);
    }

    private List<MacroAction> actions(InputCheck check, List<MacroDraft.Action> drafts) {
        if (drafts.isEmpty()) {
            check.wrong("actions", Rule.REQUIRED);
        }
        if (drafts.size() > MOST_ACTIONS) {
            check.wrong("actions", Rule.TOO_MANY, MOST_ACTIONS);
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
        var kind = Kind.find(draft.action());
        if (kind.isEmpty()) {
            var known = Arrays.stream(Kind.values()).map(Kind::code).collect(Collectors.joining(", "));
            check.wrong(at + ".action", Rule.NOT_ONE_OF, known);
        }
        return kind.map(found ->
                found == Kind.SET_FIELD ? setting(check, at, draft) : action(check, at, found, draft.values(), draft));
    }

    /** Checked as a value that the desk gives a ticket which has none yet. */
    private MacroAction setting(InputCheck check, String at, MacroDraft.Action draft) {
        var key = Objects.requireNonNullElse(draft.field(), "");
        var value = Objects.requireNonNullElse(draft.value(), JsonValue.NULL);
        var own = new InputCheck();
        var filling = new FieldFilling(fields.current(), Filler.DESK, Map.of(key, value), own);
        var filled = filling.change(CustomFields.NONE);
        var place = filling.set().find(key).isPresent() ? ".value" : ".field";
        own.errors()
                .forEach(error ->
                        check.wrong(at + place, error.rule(), error.arguments().toArray()));
        return MacroAction.setField(key, filled.find(key));
    }

    private MacroAction action(InputCheck check, String at, Kind kind, List<String> given, MacroDraft.Action draft) {
        if (kind.isText()) {
            var plain = given.isEmpty() ? "" : given.get(0);
            return MacroAction.of(kind, texts.check(check, at + ".value", plain, at + ".html", draft.html()));
        }
        return new MacroAction(kind, kind.isTags() ? tags(check, at, kind, given) : one(check, at, kind, given));
    }

    private List<String> tags(InputCheck check, String at, Kind kind, List<String> given) {
        var own = new InputCheck();
        var tags = ticketInput.tags(own, given);
        own.errors()
                .forEach(error -> check.wrong(
                        at + ".value", error.rule(), error.arguments().toArray()));
        if (tags.isEmpty() && kind != Kind.SET_TAGS) {
            check.wrong(at + ".value", Rule.REQUIRED);
        }
        return tags;
    }

    private List<String> one(InputCheck check, String at, Kind kind, List<String> given) {
        var place = at + ".value";
        var value =
                given.stream().map(Text::line).filter(text -> !text.isEmpty()).findFirst();
        if (given.size() > 1) {
            check.wrong(place, Rule.TOO_MANY, 1);
        } else if (value.isEmpty() && kind != Kind.ASSIGNEE && kind != Kind.TEAM) {
            check.wrong(place, Rule.REQUIRED);
        }
        value.ifPresent(text -> checkValue(check, place, kind, text));
        return value.stream().toList();
    }

    private void checkValue(InputCheck check, String at, Kind kind, String value) {
        switch (kind) {
            case STATUS ->
                statuses.find(check, at, value)
                        .filter(wish -> wish.category() == Status.NEW)
                        .ifPresent(back -> check.wrong(at, Rule.NOT_ALLOWED));
            case PRIORITY -> check.oneOf(at, value, Priority.class);
            case TYPE -> check.oneOf(at, value, TicketType.class);
            case TEAM -> {
                if (id(value).flatMap(teams::find).isEmpty()) {
                    check.wrong(at, Rule.UNKNOWN);
                }
            }
            case ASSIGNEE -> {
                var known = value.equals(MacroAction.ME)
                        || id(value).flatMap(people::findAgent).isPresent();
                if (!known) {
                    check.wrong(at, Rule.UNKNOWN);
                }
            }
            default -> throw new IllegalArgumentException(kind + " has other values");
        }
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}

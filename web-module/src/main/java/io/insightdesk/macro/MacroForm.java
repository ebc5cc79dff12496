package io.insightdesk.macro;

import io.insightdesk.field.FieldDefinitions;
import io.insightdesk.field.FieldInput;
import io.insightdesk.macro.MacroAction.FieldSetting;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.ticket.property.TicketProperty;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A macro's actions as its page edits them: a text for each kind, empty where the macro does not do this, and an input for
 * each custom field that it sets.
 */
final class MacroForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Pattern OF_ACTION = Pattern.compile("actions\\[(\\d+)].*");

    private final Locale reader;
    private final Map<String, String> values = new HashMap<>();
    private final List<FieldInput> settings = new ArrayList<>();
    /** Rich text, which the page does not edit, by the kind; it stays as long as its words do. */
    private final Map<String, String> rich = new HashMap<>();

    private final Map<String, String> words = new HashMap<>();
    /** The kinds in the order of the last draft, behind which the custom fields come, to tell whose errors they are. */
    private List<String> drafted = List.of();

    MacroForm(Locale reader) {
        this.reader = reader;
    }

    /** @param set the tenant's fields; one that was deleted since is left out */
    static MacroForm of(MacroRow macro, FieldDefinitions set, Locale reader) {
        var form = new MacroForm(reader);
        macro.actions().forEach(action -> action.setting()
                .ifPresentOrElse(setting -> form.show(setting, set), () -> form.show(action)));
        return form;
    }

    private void show(MacroAction action) {
        var code = action.kind().code();
        var text = action.kind().hasSeveralValues()
                ? String.join(", ", action.values())
                : action.value().orElse(TicketProperty.NONE);
        values.put(code, text);
        action.html().ifPresent(html -> {
            rich.put(code, html);
            words.put(code, text);
        });
    }

    private void show(FieldSetting setting, FieldDefinitions set) {
        set.find(setting.key())
                .map(field -> new FieldInput(field, setting.value(), reader))
                .ifPresent(settings::add);
    }

    /** Begins to set a custom field. */
    void set(String key, FieldDefinitions set) {
        if (!sets(key)) {
            show(new FieldSetting(key, Optional.empty()), set);
        }
    }

    boolean sets(String key) {
        return settings.stream().anyMatch(input -> input.getKey().equals(key));
    }

    /** Leaves a custom field as it is. */
    void leave(FieldInput input) {
        settings.remove(input);
    }

    List<MacroDraft.Action> drafts() {
        var kinds = ActionKind.ALL.stream()
                .filter(kind -> values.get(kind.code()) != null)
                .toList();
        drafted = new ArrayList<>(kinds.stream().map(ActionKind::code).toList());
        return Stream.concat(
                        kinds.stream().map(this::draft),
                        settings.stream().map(input -> MacroDraft.Action.setField(input.getKey(), input.getValue())))
                .toList();
    }

    private MacroDraft.Action draft(ActionKind kind) {
        var text = values.get(kind.code());
        if (kind.hasSeveralValues()) {
            return new MacroDraft.Action(kind.code(), Arrays.asList(text.split(",")), null);
        }
        var unchanged = text.equals(words.get(kind.code()));
        return new MacroDraft.Action(
                kind.code(),
                text.equals(TicketProperty.NONE) && !kind.isText() ? List.of() : List.of(text),
                unchanged ? rich.get(kind.code()) : null);
    }

    /**
     * Says at the custom fields of the last draft what is wrong with them.
     *
     * @return the other errors, each named like its input: {@code actions[1].value} is the second kind's
     */
    List<FieldError> refuse(List<FieldError> errors) {
        settings.forEach(FieldInput::forgive);
        var others = new ArrayList<FieldError>();
        for (var error : errors) {
            var action = OF_ACTION.matcher(error.field());
            var place = action.matches() ? Integer.parseInt(action.group(1)) : -1;
            if (place >= drafted.size()) {
                settings.get(place - drafted.size()).refuse(error, reader);
            } else {
                others.add(place < 0 ? error : new FieldError(drafted.get(place), error.rule(), error.arguments()));
            }
        }
        return others;
    }

    Map<String, String> values() {
        return values;
    }

    List<FieldInput> settings() {
        return settings;
    }
}

package io.insightdesk.macro;

import io.insightdesk.macro.MacroAction.Kind;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A macro's actions as its page edits them: a text for each kind, empty where the macro does not do this. */
final class MacroForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Chosen for nobody and no team. */
    static final String NONE = "none";

    private final Map<String, String> values = new HashMap<>();
    /** Rich text, which the page does not edit, by the kind; it stays as long as its words do. */
    private final Map<String, String> rich = new HashMap<>();

    private final Map<String, String> words = new HashMap<>();
    /** The kinds in the order of the last draft, to tell whose errors they are. */
    private List<String> drafted = List.of();

    static MacroForm of(MacroRow macro) {
        var form = new MacroForm();
        macro.actions().forEach(form::show);
        return form;
    }

    private void show(MacroAction action) {
        var code = action.kind().code();
        var text = action.kind().isTags()
                ? String.join(", ", action.values())
                : action.value().orElse(NONE);
        values.put(code, text);
        action.html().ifPresent(html -> {
            rich.put(code, html);
            words.put(code, text);
        });
    }

    List<MacroDraft.Action> drafts() {
        var kinds = Arrays.stream(Kind.values())
                .filter(kind -> values.get(kind.code()) != null)
                .toList();
        drafted = new ArrayList<>(kinds.stream().map(Kind::code).toList());
        return kinds.stream().map(this::draft).toList();
    }

    private MacroDraft.Action draft(Kind kind) {
        var text = values.get(kind.code());
        if (kind.isTags()) {
            return new MacroDraft.Action(kind.code(), Arrays.asList(text.split(",")), null);
        }
        var unchanged = text.equals(words.get(kind.code()));
        return new MacroDraft.Action(
                kind.code(),
                text.equals(NONE) && !kind.isText() ? List.of() : List.of(text),
                unchanged ? rich.get(kind.code()) : null);
    }

    /** The input that an error of the last draft belongs to: {@code actions[1].value} is the second kind's. */
    String inputOf(String field) {
        return field.matches("actions\\[\\d+].*") ? drafted.get(Integer.parseInt(field.replaceAll("\\D", ""))) : field;
    }

    Map<String, String> values() {
        return values;
    }
}

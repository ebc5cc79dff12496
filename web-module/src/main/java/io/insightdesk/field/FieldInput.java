package io.insightdesk.field;

import static io.insightdesk.platform.Json.JSON;

import io.insightdesk.platform.Json;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.Text;
import io.insightdesk.platform.web.ErrorMessages;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.NullNode;

/** A custom field on a page: what it is called, what was typed or chosen, and what is wrong with it. */
public class FieldInput implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final FieldKind kind;
    private final String label;
    private final boolean required;
    private final String when;
    private final List<ChoiceInput> choices;
    private String text;
    private boolean ticked;
    private final boolean filled;
    private boolean shown;
    private String problem;

    /**
     * One that always shows.
     *
     * @param value what is in it; what is archived can be chosen only when it is
     */
    public FieldInput(CustomField field, Optional<FieldValue> value, Locale reader) {
        this(field, "", value, reader);
    }

    /** @param when the condition under which it shows, as JSON for the browser; blank for always */
    public FieldInput(CustomField field, String when, Optional<FieldValue> value, Locale reader) {
        this.key = field.getKey();
        this.kind = field.getKind();
        this.label = field.getLabels().in(reader);
        this.required = field.isRequiredOnSubmit();
        this.when = when;
        var codes = value.map(FieldValue::codes).orElse(List.of());
        this.choices = field.getChoices().stream()
                .filter(choice -> !choice.archived() || codes.contains(choice.key()))
                .map(choice -> new ChoiceInput(choice.key(), choice.labels().in(reader), codes.contains(choice.key())))
                .toList();
        this.text = kind == FieldKind.MULTI_CHOICE || codes.isEmpty() ? null : codes.get(0);
        this.ticked = codes.contains("true");
        this.filled = value.isPresent();
    }

    /** Takes in what a form without Faces components sent under {@link #getParameter}. */
    public void fill(List<String> given) {
        text = given.isEmpty() || given.get(0).isBlank() ? null : given.get(0);
        ticked = !given.isEmpty();
        choices.forEach(choice -> choice.setChosen(given.contains(choice.getKey())));
    }

    /** As the API would send it; what is no number stays a text, which is then refused as such. */
    public JsonNode getValue() {
        return switch (kind) {
            case TEXT, DATE, CHOICE -> text == null ? NullNode.getInstance() : JSON.stringNode(Text.line(text));
            case NUMBER -> number();
            case MULTI_CHOICE ->
                Json.array(choices.stream()
                        .filter(ChoiceInput::isChosen)
                        .map(ChoiceInput::getKey)
                        .toList());
            case CHECKBOX -> ticked ? BooleanNode.TRUE : BooleanNode.FALSE;
        };
    }

    private JsonNode number() {
        if (text == null || text.isBlank()) {
            return NullNode.getInstance();
        }
        return NumberText.json(text.strip().replace(',', '.'));
    }

    public void show(boolean isShown) {
        shown = isShown;
    }

    /** Says what is wrong with it; by its label, where the wording names it. */
    public void refuse(FieldError error, Locale reader) {
        var named = error.rule() == Rule.ARCHIVED ? FieldError.of(error.field(), error.rule(), label) : error;
        problem = ErrorMessages.wording(named, reader);
    }

    public void forgive() {
        problem = null;
    }

    public String getKey() {
        return key;
    }

    /** What its input is called in a form without Faces components. */
    public String getParameter() {
        return "field." + key;
    }

    /** Its code. */
    public String getKind() {
        return kind.code();
    }

    /** Whether it is written into one line: a text, a number or a date. */
    public boolean isLine() {
        return !kind.hasChoices() && kind != FieldKind.CHECKBOX;
    }

    public String getLabel() {
        return label;
    }

    public boolean isRequired() {
        return required;
    }

    public String getWhen() {
        return when;
    }

    public List<ChoiceInput> getChoices() {
        return choices;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public boolean isTicked() {
        return ticked;
    }

    public void setTicked(boolean ticked) {
        this.ticked = ticked;
    }

    public boolean isShown() {
        return shown;
    }

    /** Whether the ticket has a value in it, shown by its form or not. */
    public boolean isFilled() {
        return filled;
    }

    /** What is wrong with it, in words, or {@code null}. */
    public String getProblem() {
        return problem;
    }
}

package io.insightdesk.ticket.list;

import io.insightdesk.platform.Coded;
import io.insightdesk.platform.input.CommaSeparatedValues;
import io.insightdesk.ticket.property.Comparison;
import io.insightdesk.ticket.property.Condition.Quantifier;
import io.insightdesk.ticket.property.ConditionUse;
import io.insightdesk.ticket.property.CustomComparison;
import io.insightdesk.ticket.property.Operator;
import io.insightdesk.ticket.property.TicketProperty;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One line of the editor: a comparison, or the head of a group, whose conditions stand one deeper below it. */
public class ConditionLine implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int depth;
    private final ConditionFields fields;
    private String quantifier;
    private ConditionField field;
    private Operator op;
    private List<String> chosen = new ArrayList<>();
    private String text;
    private String problem;

    /** Whether the field has just become another one: what was sent for the old one is not meant for it. */
    private boolean renewed;

    private ConditionLine(int depth, ConditionFields fields) {
        this.depth = depth;
        this.fields = fields;
    }

    static ConditionLine group(int depth, ConditionFields fields, Quantifier quantifier) {
        var line = new ConditionLine(depth, fields);
        line.quantifier = quantifier.code();
        return line;
    }

    static ConditionLine of(int depth, ConditionFields fields, Comparison comparison) {
        var line = new ConditionLine(depth, fields);
        line.compare(ConditionField.of(comparison.property()), comparison.op(), comparison.values());
        return line;
    }

    static ConditionLine of(int depth, ConditionFields fields, CustomComparison comparison) {
        var line = new ConditionLine(depth, fields);
        line.compare(fields.custom(comparison.key()), comparison.op(), comparison.values());
        return line;
    }

    static ConditionLine empty(int depth, ConditionFields fields) {
        var line = new ConditionLine(depth, fields);
        line.compare(ConditionField.of(TicketProperty.STATUS), Operator.IS, List.of());
        return line;
    }

    private void compare(ConditionField with, Operator how, List<String> values) {
        field = with;
        op = how;
        chosen = new ArrayList<>(isChoice() ? values : List.of());
        text = isChoice() || values.isEmpty() ? null : written(values);
    }

    /** What is compared with; none yet is an empty list. */
    List<String> values() {
        if (isChoice()) {
            return chosen;
        }
        return isSingle()
                ? Stream.ofNullable(text)
                        .filter(one -> !one.isBlank())
                        .map(String::strip)
                        .toList()
                : CommaSeparatedValues.read(text);
    }

    /** Writes what a person knows by other words than the filter has. */
    void write(List<String> words) {
        text = written(words);
    }

    private String written(List<String> values) {
        return isSingle() ? values.get(0) : CommaSeparatedValues.write(values);
    }

    /** Whether what is written is one value, whatever it has in it. */
    private boolean isSingle() {
        return isAge() || op.isBound();
    }

    public boolean isGroup() {
        return field == null;
    }

    /** Whether values are ticked, and not written. */
    public boolean isChoice() {
        return field != null && field.isChoice();
    }

    public boolean isAge() {
        return field != null && field.isAge();
    }

    /** Whether one day is chosen. Several ones, which programs may have saved, are written. */
    public boolean isDay() {
        return field != null && field.isDay() && (text == null || !text.contains(","));
    }

    /** Whether a customer is written by mail address. */
    public boolean isPerson() {
        return field != null && field.isPerson();
    }

    public boolean isWritten() {
        return !isGroup() && !isChoice() && !isAge() && !isDay();
    }

    public int getDepth() {
        return depth;
    }

    public String getQuantifier() {
        return quantifier;
    }

    public void setQuantifier(String quantifier) {
        this.quantifier = quantifier;
    }

    ConditionField field() {
        return field;
    }

    /** What the condition is for. */
    ConditionUse use() {
        return fields.use();
    }

    public String getField() {
        return field.code();
    }

    /** Another field begins anew. */
    public void setField(String code) {
        var other = fields.find(code).orElse(field);
        renewed = !other.equals(field);
        if (renewed) {
            compare(other, other.operators().get(0), List.of());
        }
    }

    /** Where the bundle has an example of what is written. */
    public String getHint() {
        return "hint." + field.hint();
    }

    /** How it can compare: as the field is compared in lists, and as a program has written it. */
    List<Operator> operators() {
        return Stream.concat(field.operators().stream(), Stream.of(op))
                .distinct()
                .toList();
    }

    public String getOp() {
        return op.code();
    }

    public void setOp(String code) {
        var known = operators();
        op = Coded.find(Operator.class, code).filter(known::contains).orElse(known.get(0));
    }

    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(List<String> chosen) {
        if (!renewed) {
            this.chosen = new ArrayList<>(chosen);
        }
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        if (!renewed) {
            this.text = text;
        }
    }

    /** What is wrong with it, or {@code null}. */
    public String getProblem() {
        return problem;
    }

    void setProblem(String problem) {
        this.problem = problem;
    }
}

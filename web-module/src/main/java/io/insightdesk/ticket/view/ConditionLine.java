package io.insightdesk.ticket.view;

import io.insightdesk.ticket.TicketCondition.Comparison;
import io.insightdesk.ticket.TicketCondition.Field;
import io.insightdesk.ticket.TicketCondition.Kind;
import io.insightdesk.ticket.TicketCondition.Op;
import io.insightdesk.ticket.TicketCondition.Quantifier;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One line of the editor: a comparison, or the head of a group, whose conditions stand one deeper below it. */
public class ConditionLine implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int depth;
    private String quantifier;
    private Field field;
    private String op;
    private List<String> chosen = new ArrayList<>();
    private String text;
    private String problem;

    /** Whether the field has just become another one: what was sent for the old one is not meant for it. */
    private boolean renewed;

    private ConditionLine(int depth) {
        this.depth = depth;
    }

    static ConditionLine group(int depth, Quantifier quantifier) {
        var line = new ConditionLine(depth);
        line.quantifier = quantifier.code();
        return line;
    }

    static ConditionLine of(int depth, Comparison comparison) {
        var line = new ConditionLine(depth);
        line.field = comparison.field();
        line.op = comparison.op().code();
        if (line.isChoice()) {
            line.chosen = new ArrayList<>(comparison.values());
        } else {
            line.text = String.join(", ", comparison.values());
        }
        return line;
    }

    static ConditionLine empty(int depth) {
        var line = new ConditionLine(depth);
        line.field = Field.STATUS;
        line.op = Op.IS.code();
        return line;
    }

    /** What is compared with; none yet is an empty list. */
    List<String> values() {
        if (isChoice()) {
            return chosen;
        }
        var given = text == null ? "" : text;
        return (field.kind() == Kind.AGE ? List.of(given) : Arrays.asList(given.split(",")))
                .stream().map(String::strip).filter(value -> !value.isEmpty()).toList();
    }

    public boolean isGroup() {
        return field == null;
    }

    /** Whether values are ticked, and not written. */
    public boolean isChoice() {
        return field != null && field.kind() != Kind.TEXT && field.kind() != Kind.TAG && !isAge() && !isPerson();
    }

    public boolean isAge() {
        return field != null && field.kind() == Kind.AGE;
    }

    /** Whether a customer is written by mail address. */
    public boolean isPerson() {
        return field == Field.REQUESTER;
    }

    public boolean isWritten() {
        return !isGroup() && !isChoice() && !isAge();
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

    Field field() {
        return field;
    }

    public String getField() {
        return field.code();
    }

    /** Another field begins anew. */
    public void setField(String code) {
        var other = Field.find(code).orElse(field);
        renewed = other != field;
        if (renewed) {
            field = other;
            op = getOperators().get(0);
            chosen = new ArrayList<>();
            text = null;
        }
    }

    public List<String> getOperators() {
        return field.kind().operators().stream().map(Op::code).toList();
    }

    public String getOp() {
        return op;
    }

    public void setOp(String op) {
        this.op = getOperators().contains(op) ? op : getOperators().get(0);
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

package io.insightdesk.ticket.list;

import io.insightdesk.account.Account;
import io.insightdesk.account.PeopleService;
import io.insightdesk.field.FieldLabels;
import io.insightdesk.platform.persistence.Ids;
import io.insightdesk.platform.web.SelectOption;
import io.insightdesk.platform.web.UserLocale;
import io.insightdesk.ticket.property.Comparison;
import io.insightdesk.ticket.property.Condition;
import io.insightdesk.ticket.property.Condition.Group;
import io.insightdesk.ticket.property.Condition.Quantifier;
import io.insightdesk.ticket.property.ConditionUse;
import io.insightdesk.ticket.property.CustomComparison;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Conditions in the reader's words: "Priority is High or Urgent". */
@RequestScoped
public class ConditionTexts {

    /** So many values of a comparison are named. */
    private static final int NAMED = 5;

    @Inject
    FilterChoices choices;

    @Inject
    FieldLabels fieldLabels;

    @Inject
    PeopleService people;

    @Inject
    UserLocale userLocale;

    /** Each text says what must hold beside the others; none when the condition holds of every ticket. */
    public List<String> of(Group condition, ConditionUse use) {
        var fields = new ConditionFields(fieldLabels.set(), use);
        if (condition.quantifier() == Quantifier.ALL || condition.conditions().isEmpty()) {
            var parts = condition.conditions();
            return parts.size() == 1
                    ? List.of(inWords(parts.get(0), fields))
                    : parts.stream().map(part -> part(part, fields)).toList();
        }
        return List.of(inWords(condition, fields));
    }

    private String inWords(Condition condition, ConditionFields fields) {
        if (condition instanceof Comparison comparison) {
            return inWords(ConditionLine.of(1, fields, comparison));
        }
        if (condition instanceof CustomComparison comparison) {
            return inWords(ConditionLine.of(1, fields, comparison));
        }
        return inWords((Group) condition, fields);
    }

    private String inWords(Group group, ConditionFields fields) {
        var parts = group.conditions().stream().map(part -> part(part, fields));
        return switch (group.quantifier()) {
            case ALL -> parts.collect(Collectors.joining(text("and")));
            case ANY -> parts.collect(Collectors.joining(text("or")));
            case NONE -> MessageFormat.format(text("none.in.words"), parts.collect(Collectors.joining(text("or"))));
        };
    }

    /** Beside others: what has an "and" or "or" of its own stands in parentheses. */
    private String part(Condition part, ConditionFields fields) {
        return part instanceof Group inner && isSeveral(inner)
                ? "(" + inWords(inner, fields) + ")"
                : inWords(part, fields);
    }

    private static boolean isSeveral(Group group) {
        return group.quantifier() != Quantifier.NONE && group.conditions().size() > 1;
    }

    private String inWords(ConditionLine line) {
        var field = choices.field(line.getField());
        return String.join(" ", field, label(choices.operators(line), line.getOp()), values(line));
    }

    private String values(ConditionLine line) {
        var all = valuesInWords(line);
        var named = all.stream().limit(NAMED).collect(Collectors.joining(text("or")));
        return all.size() > NAMED ? MessageFormat.format(text("values.more"), named, all.size() - NAMED) : named;
    }

    private List<String> valuesInWords(ConditionLine line) {
        if (line.isChoice()) {
            var offered = choices.values(line);
            return line.getChosen().stream().map(value -> label(offered, value)).toList();
        }
        if (line.isAge()) {
            var offered = choices.ages(line);
            return line.values().stream().map(age -> label(offered, age)).toList();
        }
        return line.isPerson() ? people(line.values()).toList() : line.values();
    }

    private Stream<String> people(List<String> ids) {
        return ids.stream().map(id -> Ids.find(id)
                .flatMap(people::find)
                .map(Account::getEmail)
                .orElseGet(() -> text("value.gone")));
    }

    private static String label(List<SelectOption> offered, String value) {
        return offered.stream()
                .filter(option -> option.value().equals(value))
                .map(SelectOption::label)
                .findFirst()
                .orElse(value);
    }

    private String text(String key) {
        return ResourceBundle.getBundle("io.insightdesk.ticket.list.texts", userLocale.getLocale())
                .getString(key);
    }
}

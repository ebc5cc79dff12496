package io.insightdesk.ticket.list;

import io.insightdesk.account.Account;
import io.insightdesk.account.EmailAddress;
import io.insightdesk.account.PeopleService;
import io.insightdesk.field.CustomFieldService;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.persistence.Ids;
import io.insightdesk.platform.web.ErrorMessages;
import io.insightdesk.platform.web.UserLocale;
import io.insightdesk.ticket.property.Condition.Group;
import io.insightdesk.ticket.property.ConditionUse;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * A condition while a page changes it, line by line: a part of the page's bean, shown by {@code view-conditions.xhtml}.
 */
@Dependent
@SuppressWarnings("serial") // what is injected are proxies, which can be serialised
public class ConditionEditor implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Set<String> PARTS_OF_LINE = Set.of("value", "op", "field", "all", "any", "none");

    @Inject
    private CustomFieldService fields;

    @Inject
    private PeopleService people;

    @Inject
    private ErrorMessages errorMessages;

    @Inject
    private UserLocale userLocale;

    private ConditionLines lines;

    /** Begins with a condition as it is stored. */
    public void open(Group condition, ConditionUse use) {
        lines = new ConditionLines(condition, new ConditionFields(fields.current(), use));
        lines.all().stream().filter(ConditionLine::isPerson).forEach(this::nameByAddress);
    }

    /** As the services take it, which say what is wrong with it. */
    public ObjectNode json() {
        return lines.json(this::values);
    }

    /**
     * Says what is wrong with a condition at its line, and above the form that there is something.
     *
     * @param member of the draft that has the condition
     * @return what is wrong with something else
     */
    public List<FieldError> show(InvalidInputException wrong, String member) {
        var byPath = lines.byPath(member);
        var others = new ArrayList<FieldError>();
        for (var error : wrong.errors()) {
            var line = byPath.get(ofLine(error.field()));
            if (line == null) {
                others.add(error);
            } else {
                line.setProblem(ErrorMessages.wording(error, userLocale.getLocale()));
            }
        }
        if (others.size() < wrong.errors().size()) {
            errorMessages.show(ResourceBundle.getBundle("io.insightdesk.ticket.list.texts", userLocale.getLocale())
                    .getString("refused.conditions"));
        }
        return others;
    }

    public void forgetProblems() {
        lines.all().forEach(line -> line.setProblem(null));
    }

    /** The line's path, whichever part of the line is wrong. */
    private static String ofLine(String path) {
        var dot = path.lastIndexOf('.');
        return dot >= 0 && PARTS_OF_LINE.contains(path.substring(dot + 1)) ? path.substring(0, dot) : path;
    }

    /** Customers are written by mail address and kept by id; an address that nobody has stays, and is refused. */
    private List<String> values(ConditionLine line) {
        if (!line.isPerson()) {
            return line.values();
        }
        return line.values().stream()
                .map(text -> EmailAddress.isValid(text)
                        ? people.findByEmail(new EmailAddress(text))
                                .map(person -> person.getId().toString())
                                .orElse(text)
                        : text)
                .toList();
    }

    private void nameByAddress(ConditionLine line) {
        line.write(line.values().stream()
                .map(id -> Ids.find(id)
                        .flatMap(people::find)
                        .map(Account::getEmail)
                        .orElse(id))
                .toList());
    }

    public void addComparison(int group) {
        lines.addComparison(group);
    }

    public void addGroup(int group) {
        lines.addGroup(group);
    }

    public void remove(int line) {
        lines.remove(line);
    }

    /** Whether nothing is asked. */
    public boolean isEmpty() {
        return lines.all().size() == 1;
    }

    public List<ConditionLine> getLines() {
        return lines.all();
    }

    /** Whether values are written into any line, several with commas between. */
    public boolean isWriting() {
        return lines.all().stream().anyMatch(ConditionLine::isWritten);
    }
}

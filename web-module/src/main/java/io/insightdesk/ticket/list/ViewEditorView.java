package io.insightdesk.ticket.list;

import io.insightdesk.account.Account;
import io.insightdesk.account.EmailAddress;
import io.insightdesk.account.PeopleService;
import io.insightdesk.field.CustomFieldService;
import io.insightdesk.platform.RefusedException;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.persistence.Ids;
import io.insightdesk.platform.web.ErrorMessages;
import io.insightdesk.platform.web.UserLocale;
import io.insightdesk.ticket.list.SavedView.Content;
import io.insightdesk.ticket.property.Comparison;
import io.insightdesk.ticket.property.Condition;
import io.insightdesk.ticket.property.Condition.Group;
import io.insightdesk.ticket.property.Condition.Quantifier;
import io.insightdesk.ticket.property.TicketProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;

/** One view in the making: a new one that begins as the list was, or one that is kept already. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, which can be serialised
public class ViewEditorView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Set<String> PARTS_OF_LINE = Set.of("value", "op", "field", "all", "any");

    @Inject
    private SavedViewService views;

    @Inject
    private ColumnChoiceService columnChoices;

    @Inject
    private CustomFieldService fieldService;

    @Inject
    private ViewPreview preview;

    @Inject
    private TicketListFilter list;

    @Inject
    private TicketCounters counters;

    @Inject
    private PeopleService people;

    @Inject
    private ErrorMessages refusals;

    @Inject
    private UserLocale region;

    private UUID id;
    private Long version;
    private String name;
    private String shelf = ViewScope.PERSONAL.code();
    private String sort;
    private ConditionLines lines;
    private ColumnRows columns;
    private int steps = 1;

    /** Changes the view that the address names, if the person keeps it; else makes a new one of it and the list's filters. */
    public void load() {
        var code = Faces.getRequestParameter("view");
        var kept = views.list().stream()
                .filter(view -> view.getId().toString().equals(code))
                .findFirst();
        var narrowing = list.conditions();
        if (kept.isPresent() && views.mayKeep(kept.get()) && narrowing.isEmpty()) {
            id = kept.get().getId();
            version = kept.get().getVersion();
            name = kept.get().getName();
            shelf = shelfOf(kept.get());
        }
        var content = kept.map(SavedView::getContent).orElseGet(() -> beginning(code));
        var fields = fieldService.current();
        lines = new ConditionLines(withMore(content.filter(), narrowing), new ConditionFields(fields));
        lines.all().stream().filter(ConditionLine::isPerson).forEach(this::nameByAddress);
        columns = new ColumnRows(content.columns(), fields);
        sort = Optional.ofNullable(Faces.getRequestParameter("sort")).orElse(content.sort());
    }

    private Content beginning(String code) {
        var view = BuiltInView.find(code).orElse(BuiltInView.OPEN);
        return new Content(
                null,
                view.condition(),
                columnChoices.mine().of(view),
                view.sort().toString());
    }

    /** A status that was chosen by hand stands for the view's. */
    private static Group withMore(Group filter, List<Condition> more) {
        if (more.isEmpty()) {
            return filter;
        }
        if (filter.quantifier() != Quantifier.ALL) {
            return new Group(
                    Quantifier.ALL,
                    Stream.concat(Stream.of(filter), more.stream()).toList());
        }
        var choosesStatus = more.stream().anyMatch(ViewEditorView::isOfStatus);
        var kept = filter.conditions().stream().filter(condition -> !choosesStatus || !isOfStatus(condition));
        return new Group(Quantifier.ALL, Stream.concat(kept, more.stream()).toList());
    }

    private static boolean isOfStatus(Condition condition) {
        return condition instanceof Comparison comparison && comparison.property() == TicketProperty.STATUS;
    }

    public void save() throws IOException {
        forgetProblems();
        try {
            var kept = id == null ? views.create(draft()) : views.update(id, draft(), expected());
            counters.forget();
            Faces.redirect("agent/tickets?view=%s", kept.getId().toString());
        } catch (InvalidInputException wrong) {
            show(wrong);
        } catch (RefusedException refused) {
            refusals.show(texts().getString("refused"));
        }
    }

    public void delete() throws IOException {
        views.delete(id, OptionalLong.empty());
        counters.forget();
        Faces.redirect("agent/views");
    }

    /** The line's path, whichever part of the line is wrong. */
    private static String ofLine(String path) {
        var dot = path.lastIndexOf('.');
        return dot >= 0 && PARTS_OF_LINE.contains(path.substring(dot + 1)) ? path.substring(0, dot) : path;
    }

    /** What is wrong with a condition is said at its line, the rest at its field. */
    private void show(InvalidInputException wrong) {
        var byPath = lines.byPath();
        var others = wrong.errors().stream().filter(error -> {
            var line = byPath.get(ofLine(error.field()));
            if (line != null) {
                line.setProblem(ErrorMessages.wording(error, region.getLocale()));
            }
            return line == null;
        });
        var left = others.toList();
        if (left.isEmpty()) {
            refusals.show(texts().getString("refused.conditions"));
        } else {
            refusals.show(new InvalidInputException(left), "form");
        }
    }

    private void forgetProblems() {
        lines.all().forEach(line -> line.setProblem(null));
    }

    private SavedViewDraft draft() {
        var shown = columns.shown().stream().map(ViewColumn::code).toList();
        var team = shelf.equals(ViewScope.PERSONAL.code()) || shelf.equals(ViewScope.TENANT.code()) ? null : shelf;
        var scope = team == null ? shelf : ViewScope.TEAM.code();
        return new SavedViewDraft(name == null ? "" : name, scope, team, lines.json(this::values), shown, sort, null);
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

    private OptionalLong expected() {
        return version == null ? OptionalLong.empty() : OptionalLong.of(version);
    }

    private static String shelfOf(SavedView view) {
        return view.getTeamId().map(UUID::toString).orElse(view.getScope().code());
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

    /** @param direction 1 for down, -1 for up */
    public void moveColumn(int column, int direction) {
        columns.move(column, direction * steps);
    }

    /** What the conditions find as they are now; empty while they can't be understood. */
    public ViewPreview.Found getFound() {
        return preview.find(lines.json(this::values), sort, columns.shown());
    }

    private ResourceBundle texts() {
        return ResourceBundle.getBundle("io.insightdesk.ticket.list.texts", region.getLocale());
    }

    public boolean isKept() {
        return id != null;
    }

    public List<ConditionLine> getLines() {
        return lines.all();
    }

    /** Whether values are written into any line, several with commas between. */
    public boolean isWriting() {
        return lines.all().stream().anyMatch(ConditionLine::isWritten);
    }

    public List<ColumnRow> getColumns() {
        return columns.all();
    }

    public List<String> getSorts() {
        var sorts = new ArrayList<String>();
        for (var field : TicketSort.fields()) {
            sorts.add("-" + field.parameter());
            sorts.add(field.parameter());
        }
        return sorts;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getShelf() {
        return shelf;
    }

    public void setShelf(String shelf) {
        this.shelf = shelf;
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }

    /** How many places the arrow that is pressed goes: more than one after dragging. */
    public int getSteps() {
        return 1;
    }

    public void setSteps(int steps) {
        this.steps = steps;
    }
}

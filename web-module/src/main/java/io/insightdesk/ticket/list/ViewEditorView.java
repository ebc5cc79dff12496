package io.insightdesk.ticket.list;

import io.insightdesk.field.CustomFieldService;
import io.insightdesk.platform.Coded;
import io.insightdesk.platform.RefusedException;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.web.ErrorMessages;
import io.insightdesk.platform.web.UserLocale;
import io.insightdesk.ticket.list.SavedView.Content;
import io.insightdesk.ticket.property.Comparison;
import io.insightdesk.ticket.property.Condition;
import io.insightdesk.ticket.property.Condition.Group;
import io.insightdesk.ticket.property.Condition.Quantifier;
import io.insightdesk.ticket.property.ConditionUse;
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
    private ConditionEditor conditions;

    @Inject
    private ErrorMessages errorMessages;

    @Inject
    private UserLocale userLocale;

    private UUID id;
    private Long version;
    private String name;
    private String audience = ViewScope.PERSONAL.code();
    private String sort;
    private ColumnRows columns;
    private int steps = 1;

    /**
     * Changes the view that the address names, if the person keeps it; else makes a new one of it and the list's
     * filters.
     */
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
            audience = audienceOf(kept.get());
        }
        var content = kept.map(SavedView::getContent).orElseGet(() -> beginning(code));
        var fields = fieldService.current();
        conditions.open(withMore(content.filter(), narrowing), ConditionUse.LIST);
        columns = new ColumnRows(content.columns(), fields);
        sort = Optional.ofNullable(Faces.getRequestParameter("sort")).orElse(content.sort());
    }

    private Content beginning(String code) {
        var view = Coded.find(BuiltInView.class, code).orElse(BuiltInView.OPEN);
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
        conditions.forgetProblems();
        try {
            var kept = id == null ? views.create(draft()) : views.update(id, draft(), expected());
            counters.forget();
            Faces.redirect("agent/tickets?view=%s", kept.getId().toString());
        } catch (InvalidInputException wrong) {
            show(wrong);
        } catch (RefusedException refused) {
            errorMessages.show(texts().getString("refused"));
        }
    }

    public void delete() throws IOException {
        try {
            views.delete(id, expected());
            counters.forget();
            Faces.redirect("agent/views");
        } catch (RefusedException refused) {
            errorMessages.show(texts().getString("refused"));
        }
    }

    /** What is wrong with a condition is said at its line, the rest at its field. */
    private void show(InvalidInputException wrong) {
        errorMessages.show(new InvalidInputException(conditions.show(wrong, "filter")), "form");
    }

    private SavedViewDraft draft() {
        var shown = columns.shown().stream().map(ViewColumn::code).toList();
        var team = audience.equals(ViewScope.PERSONAL.code()) || audience.equals(ViewScope.TENANT.code())
                ? null
                : audience;
        var scope = team == null ? audience : ViewScope.TEAM.code();
        return new SavedViewDraft(name == null ? "" : name, scope, team, conditions.json(), shown, sort, null);
    }

    private OptionalLong expected() {
        return version == null ? OptionalLong.empty() : OptionalLong.of(version);
    }

    private static String audienceOf(SavedView view) {
        return view.getTeamId().map(UUID::toString).orElse(view.getScope().code());
    }

    /** @param direction 1 for down, -1 for up */
    public void moveColumn(int column, int direction) {
        columns.move(column, direction * steps);
    }

    /** What the conditions find as they are now; empty while they can't be understood. */
    public ViewPreview.Found getFound() {
        return preview.find(conditions.json(), sort, columns.shown());
    }

    private ResourceBundle texts() {
        return ResourceBundle.getBundle("io.insightdesk.ticket.list.texts", userLocale.getLocale());
    }

    public boolean isKept() {
        return id != null;
    }

    public ConditionEditor getConditions() {
        return conditions;
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

    public String getAudience() {
        return audience;
    }

    public void setAudience(String audience) {
        this.audience = audience;
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

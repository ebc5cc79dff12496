package io.insightdesk.ticket.list;

import io.insightdesk.platform.Coded;
import io.insightdesk.platform.input.Drafts;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.paging.MalformedQueryException;
import io.insightdesk.platform.persistence.Ids;
import io.insightdesk.team.TeamService;
import io.insightdesk.ticket.list.SavedView.Audience;
import io.insightdesk.ticket.list.SavedView.Content;
import io.insightdesk.ticket.property.Condition;
import io.insightdesk.ticket.property.Condition.Group;
import io.insightdesk.ticket.property.ConditionJson;
import io.insightdesk.ticket.property.ConditionUse;
import io.insightdesk.ticket.property.TenantDefinitionsLookup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Turns the draft of a view into checked content. */
@ApplicationScoped
public class SavedViewInput {

    /** What a new view says where its draft says nothing. */
    static final Content NEW =
            new Content(null, Condition.EVERYTHING, ViewColumn.USUAL, TicketSort.LAST_UPDATED.toString());

    @Inject
    TeamService teams;

    @Inject
    TenantDefinitionsLookup definitions;

    /**
     * @param before what stays where the draft says nothing; {@link #NEW} of a new view
     * @throws InvalidInputException with all that is wrong
     */
    Content check(SavedViewDraft given, Content before) {
        var check = new InputCheck();
        var draft = Drafts.check(check, given, before.name() == null);
        check.tell("name");
        var filter = draft.filter() == null ? before.filter() : filter(check, draft.filter());
        var columns = draft.columns() == null ? before.columns() : columns(check, draft.columns());
        var sort = draft.sort() == null ? before.sort() : sort(check, draft.sort());
        check.throwIfWrong();
        return new Content(Objects.requireNonNullElse(draft.name(), before.name()), filter, columns, sort);
    }

    /** @throws InvalidInputException for a filter that can't be understood */
    Group filter(ObjectNode draft) {
        var check = new InputCheck();
        var filter = filter(check, draft);
        check.throwIfWrong();
        return filter;
    }

    private Group filter(InputCheck check, ObjectNode draft) {
        return ConditionJson.read(draft, "filter", ConditionUse.LIST, definitions.current(), check);
    }

    /** The columns with these codes; what is wrong with them is noted. */
    List<ViewColumn> columns(InputCheck check, List<String> codes) {
        var known = knownColumns();
        var columns = codes.stream().map(ViewColumn::new).distinct().toList();
        if (!known.containsAll(columns)) {
            check.wrong("columns", Rule.NOT_ONE_OF, inWords(known));
        }
        if (!columns.contains(ViewColumn.SUBJECT)) {
            check.wrong("columns", Rule.REQUIRED);
        }
        if (columns.size() > ViewColumn.MOST) {
            check.wrong("columns", Rule.TOO_MANY, ViewColumn.MOST);
        }
        return columns;
    }

    private List<ViewColumn> knownColumns() {
        var fields = definitions.current().fields().fields().stream();
        return Stream.concat(ViewColumn.BUILT_IN.stream(), fields.map(field -> ViewColumn.ofField(field.getKey())))
                .toList();
    }

    private static String inWords(List<ViewColumn> columns) {
        return columns.stream().map(ViewColumn::code).collect(Collectors.joining(", "));
    }

    private static String sort(InputCheck check, String draft) {
        try {
            return TicketSort.parse(draft).toString();
        } catch (MalformedQueryException unknown) {
            check.wrong("sort", Rule.NOT_ONE_OF, TicketSort.known());
            return draft;
        }
    }

    /**
     * Where a new view goes.
     *
     * @throws InvalidInputException for a scope or team that there is not
     */
    Audience audience(SavedViewDraft given) {
        var check = new InputCheck();
        var draft = Drafts.check(check, given, SavedViewDraft.Shelving.class);
        check.tell("scope");
        var scope = Coded.find(ViewScope.class, draft.scope()).orElse(ViewScope.PERSONAL);
        var team = scope == ViewScope.TEAM ? team(check, draft.team()) : Optional.<UUID>empty();
        check.throwIfWrong();
        return new Audience(scope, team);
    }

    private Optional<UUID> team(InputCheck check, String draft) {
        if (draft == null || draft.isBlank()) {
            check.wrong("team", Rule.REQUIRED);
            return Optional.empty();
        }
        var team = Ids.find(draft).filter(id -> teams.find(id).isPresent());
        if (team.isEmpty()) {
            check.wrong("team", Rule.UNKNOWN);
        }
        return team;
    }
}

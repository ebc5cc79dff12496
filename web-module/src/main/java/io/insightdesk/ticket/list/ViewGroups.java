package io.insightdesk.ticket.list;

import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Permission;
import io.insightdesk.platform.web.SelectOption;
import io.insightdesk.platform.web.UserLocale;
import io.insightdesk.ticket.AgentChoices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;

/** Where views are kept, in words: by oneself, for a team, for the whole desk. */
@Named
@RequestScoped
public class ViewGroups {

    @Inject
    SavedViewService views;

    @Inject
    AgentChoices agentChoices;

    @Inject
    UserLocale userLocale;

    /** Where the person may make a view. */
    public List<SelectOption> getKept() {
        var shelves = new ArrayList<SelectOption>();
        shelves.add(SelectOption.of("personal", word("personal"), null));
        var teams = views.keptTeams();
        agentChoices.teams().stream()
                .filter(team -> teams.contains(team.id()))
                .forEach(team ->
                        shelves.add(SelectOption.of(team.id().toString(), word("team") + " " + team.name(), null)));
        if (CallerContext.current().may(Permission.ADMINISTER)) {
            shelves.add(SelectOption.of("tenant", word("tenant"), null));
        }
        return shelves;
    }

    /** @param shelf a scope, or a team's id */
    public String inWords(String shelf) {
        return shelf.equals("personal") || shelf.equals("tenant") ? word(shelf) : word("team") + " " + nameOf(shelf);
    }

    private String nameOf(String team) {
        return agentChoices.teams().stream()
                .filter(one -> one.id().toString().equals(team))
                .findFirst()
                .map(one -> one.name())
                .orElse("");
    }

    private String word(String scope) {
        return ResourceBundle.getBundle("io.insightdesk.ticket.list.texts", userLocale.getLocale())
                .getString("scope." + scope);
    }
}

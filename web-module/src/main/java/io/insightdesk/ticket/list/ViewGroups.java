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
        var audiences = new ArrayList<SelectOption>();
        audiences.add(SelectOption.of("personal", word("personal"), null));
        var teams = views.keptTeams();
        agentChoices.teams().stream()
                .filter(team -> teams.contains(team.id()))
                .forEach(team ->
                        audiences.add(SelectOption.of(team.id().toString(), word("team") + " " + team.name(), null)));
        if (CallerContext.current().may(Permission.ADMINISTER)) {
            audiences.add(SelectOption.of("tenant", word("tenant"), null));
        }
        return audiences;
    }

    /** @param audience a scope, or a team's id */
    public String inWords(String audience) {
        return audience.equals("personal") || audience.equals("tenant")
                ? word(audience)
                : word("team") + " " + nameOf(audience);
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

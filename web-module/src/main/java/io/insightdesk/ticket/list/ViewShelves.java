package io.insightdesk.ticket.list;

import io.insightdesk.platform.security.Callers;
import io.insightdesk.platform.security.Permission;
import io.insightdesk.platform.web.Choice;
import io.insightdesk.platform.web.Region;
import io.insightdesk.ticket.DeskMembers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;

/** Where views are kept, in words: by oneself, for a team, for the whole desk. */
@Named
@RequestScoped
public class ViewShelves {

    @Inject
    SavedViewService views;

    @Inject
    DeskMembers desk;

    @Inject
    Region region;

    /** Where the person may make a view. */
    public List<Choice> getKept() {
        var shelves = new ArrayList<Choice>();
        shelves.add(Choice.of("personal", word("personal"), null));
        var teams = views.keptTeams();
        desk.teams().stream()
                .filter(team -> teams.contains(team.id()))
                .forEach(team -> shelves.add(Choice.of(team.id().toString(), word("team") + " " + team.name(), null)));
        if (Callers.current().may(Permission.ADMINISTER)) {
            shelves.add(Choice.of("tenant", word("tenant"), null));
        }
        return shelves;
    }

    /** @param shelf a scope, or a team's id */
    public String inWords(String shelf) {
        return shelf.equals("personal") || shelf.equals("tenant") ? word(shelf) : word("team") + " " + nameOf(shelf);
    }

    private String nameOf(String team) {
        return desk.teams().stream()
                .filter(one -> one.id().toString().equals(team))
                .findFirst()
                .map(one -> one.name())
                .orElse("");
    }

    private String word(String scope) {
        return ResourceBundle.getBundle("io.insightdesk.ticket.list.texts", region.getLocale())
                .getString("scope." + scope);
    }
}

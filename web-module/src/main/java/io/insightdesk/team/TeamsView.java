package io.insightdesk.team;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The page {@code /admin/teams}: the tenant's teams, who is in them, and by which rule they work. */
@Named
@RequestScoped
public class TeamsView {

    @Inject
    TeamService teams;

    private List<Row> rows;

    /** A team with its members. */
    public record Row(Team team, List<TeamMemberRow> members) {

        private static final int FACES = 8;

        /** The first ones. */
        public List<TeamMemberRow> faces() {
            return members.subList(0, Math.min(members.size(), FACES));
        }
    }

    @PostConstruct
    void load() {
        var members = teams.members();
        rows = teams.teams().stream()
                .map(team -> new Row(team, members.getOrDefault(team.getId(), List.of())))
                .collect(Collectors.toCollection(ArrayList::new)); // the table sorts it
    }

    public List<Row> getRows() {
        return rows;
    }
}

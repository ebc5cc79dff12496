package io.insightdesk.team;

import io.insightdesk.account.PageForm;
import io.insightdesk.account.PeopleService;
import io.insightdesk.presence.PresenceDirectory;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The agents on the page {@code /admin/team}, whether they are in the team or not. */
@Named
@RequestScoped
public class TeamMembersView {

    @Inject
    PageForm form;

    @Inject
    TeamView page;

    @Inject
    TeamService teams;

    @Inject
    PeopleService people;

    @Inject
    PresenceDirectory presences;

    private List<Candidate> candidates;

    /**
     * An agent.
     *
     * @param presence its code
     * @param limit the own one as typed
     * @param problem what is wrong with it
     */
    public record Candidate(
            UUID id, String name, String presence, boolean member, boolean lead, String limit, String problem) {}

    /** Everybody to whom work can be given, then members whose accounts were disabled meanwhile. */
    public List<Candidate> getCandidates() {
        if (candidates == null) {
            candidates = gather();
        }
        return candidates;
    }

    private List<Candidate> gather() {
        var present = new LinkedHashMap<UUID, TeamMemberRow>();
        page.team()
                .map(team -> teams.members().getOrDefault(team.getId(), List.of()))
                .ifPresent(rows -> rows.forEach(row -> present.put(row.agent(), row)));
        var all = new ArrayList<Candidate>();
        people.agents().forEach(agent -> {
            all.add(candidate(agent.getId(), agent.getName(), present));
            present.remove(agent.getId());
        });
        List.copyOf(present.values()).forEach(row -> all.add(candidate(row.agent(), row.name(), present)));
        return all;
    }

    private Candidate candidate(UUID id, String name, Map<UUID, TeamMemberRow> present) {
        var presence = presences.of(id).code();
        if (form.isSent()) {
            var place = page.chosen().indexOf(id);
            var problem = page.getProblems().getOrDefault("members[" + place + "].ticketLimit", "");
            return new Candidate(
                    id, name, presence, place >= 0, form.has("lead-" + id), form.text("limit-" + id), problem);
        }
        var row = present.get(id);
        var limit = row == null || row.limit() == null ? "" : row.limit().toString();
        return new Candidate(id, name, presence, row != null, row != null && row.lead(), limit, "");
    }
}

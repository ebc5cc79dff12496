package io.insightdesk.ticket;

import io.insightdesk.platform.web.Region;
import io.insightdesk.presence.PresenceDirectory;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;

/** The properties at the side of a ticket. Each is written when it is changed, and only it. */
@Named
@RequestScoped
public class TicketPropertiesView {

    @Inject
    TicketView page;

    @Inject
    TicketService tickets;

    @Inject
    DeskMembers desk;

    @Inject
    PresenceDirectory presences;

    @Inject
    Region region;

    private String status;
    private String priority;
    private String team;
    private String assignee;
    private String tags;

    public void saveStatus() {
        update(new UpdateTicket(null, status, null, null, null));
    }

    public void savePriority() {
        update(new UpdateTicket(null, null, priority, null, null));
    }

    public void saveTags() {
        var words = tags == null ? List.<String>of() : Arrays.asList(tags.split(","));
        update(new UpdateTicket(null, null, null, null, words));
    }

    public void saveTeam() {
        page.act(() -> tickets.transfer(page.ref(), id(team), null));
    }

    public void saveAssignee() {
        page.act(() -> tickets.assign(page.ref(), id(assignee)));
    }

    private void update(UpdateTicket change) {
        page.act(() -> tickets.update(page.ref(), change, OptionalLong.empty()));
    }

    /** The present status and where an agent may move it from there. */
    public Set<Status> getStatuses() {
        var now = page.getTicket().status();
        var reachable = EnumSet.of(now);
        Arrays.stream(Status.values())
                .filter(to -> StatusTransition.isAllowed(now, to, StatusTransition.Actor.AGENT))
                .forEach(reachable::add);
        return reachable;
    }

    public Priority[] getPriorities() {
        return Priority.values();
    }

    public List<NamedRef> getTeams() {
        return desk.teams();
    }

    public List<NamedRef> getAgents() {
        return desk.agents();
    }

    /** An agent's name and, in words, whether they are there. */
    public String label(NamedRef agent) {
        var words = ResourceBundle.getBundle("io.insightdesk.presence.texts", region.getLocale());
        return agent.name() + " · " + words.getString(presences.of(agent.id()).code());
    }

    public String getStatus() {
        return page.getTicket().status().code();
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public String getPriority() {
        return page.getTicket().priority().code();
    }

    public void setPriority(String priority) {
        this.priority = priority;
    }

    public String getTeam() {
        return id(page.getTicket().team());
    }

    public void setTeam(String team) {
        this.team = team;
    }

    public String getAssignee() {
        return id(page.getTicket().assignee());
    }

    public void setAssignee(String assignee) {
        this.assignee = assignee;
    }

    public String getTags() {
        return String.join(", ", page.getTicket().tags());
    }

    public void setTags(String tags) {
        this.tags = tags;
    }

    private static Optional<UUID> id(String text) {
        return Optional.ofNullable(text).map(UUID::fromString);
    }

    private static String id(NamedRef ref) {
        return ref == null ? null : ref.id().toString();
    }
}

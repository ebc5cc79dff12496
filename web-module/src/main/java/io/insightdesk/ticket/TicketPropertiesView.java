package io.insightdesk.ticket;

import io.insightdesk.platform.web.Region;
import io.insightdesk.presence.PresenceDirectory;
import io.insightdesk.ticket.property.TicketPatch;
import io.insightdesk.ticket.property.TicketProperty;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * The properties at the side of a ticket. Each is written when it is changed, and only it, compared with what was shown: see
 * {@link TicketEditing}.
 */
@Named
@RequestScoped
public class TicketPropertiesView {

    @Inject
    TicketEditing editing;

    @Inject
    DeskMembers desk;

    @Inject
    StatusWords statusWords;

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
        save(TicketProperty.STATUS, status);
    }

    public void savePriority() {
        save(TicketProperty.PRIORITY, priority);
    }

    public void saveTeam() {
        save(TicketProperty.TEAM, team);
    }

    public void saveAssignee() {
        save(TicketProperty.ASSIGNEE, assignee);
    }

    /** @param value {@code null} for nobody and no team; of the others it says nothing */
    private void save(TicketProperty property, String value) {
        var isClear = value == null && property.canBeEmpty();
        editing.save(isClear ? TicketPatch.NONE.clear(property) : TicketPatch.NONE.setIfGiven(property, value));
    }

    public void saveTags() {
        editing.save(TicketPatch.of(TicketProperty.TAG, tags == null ? List.of() : List.of(tags.split(","))));
    }

    /** The present status and where an agent may move it from there. */
    public List<SelectItem> getStatuses() {
        var present = editing.getShown().statusNow();
        var reachable = statusWords.set().choicesFrom(present.category());
        var perhapsArchived = Stream.of(present).filter(wish -> !reachable.contains(wish));
        return Stream.concat(reachable.stream(), perhapsArchived)
                .map(wish -> new SelectItem(
                        wish.word(),
                        statusWords.label(wish.category(), wish.own().orElse(null))))
                .toList();
    }

    public List<SelectItem> getPriorities() {
        var words = texts("ticket");
        return Arrays.stream(Priority.values())
                .map(each -> new SelectItem(each.code(), words.getString("priority." + each.code())))
                .toList();
    }

    public List<SelectItem> getTeams() {
        return desk.teams().stream()
                .map(each -> new SelectItem(each.id().toString(), each.name()))
                .toList();
    }

    /** Each with the name and, in words, whether they are there. */
    public List<SelectItem> getAgents() {
        var words = texts("presence");
        return desk.agents().stream()
                .map(each -> new SelectItem(
                        each.id().toString(),
                        each.name() + " · "
                                + words.getString(presences.of(each.id()).code())))
                .toList();
    }

    private ResourceBundle texts(String feature) {
        return ResourceBundle.getBundle("io.insightdesk." + feature + ".texts", region.getLocale());
    }

    public String getStatus() {
        return editing.getShown().statusWord();
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public String getPriority() {
        return editing.getShown().priority().code();
    }

    public void setPriority(String priority) {
        this.priority = priority;
    }

    public String getTeam() {
        return id(editing.getShown().team());
    }

    public void setTeam(String team) {
        this.team = team;
    }

    public String getAssignee() {
        return id(editing.getShown().assignee());
    }

    public void setAssignee(String assignee) {
        this.assignee = assignee;
    }

    public String getTags() {
        return String.join(", ", editing.getShown().tags());
    }

    public void setTags(String tags) {
        this.tags = tags;
    }

    private static String id(NamedRef ref) {
        return ref == null ? null : ref.id().toString();
    }
}

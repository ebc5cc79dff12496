package io.insightdesk.team;

import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.web.FormCommand;
import io.insightdesk.platform.web.PageIds;
import io.insightdesk.team.TeamDraft.Limit;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import org.omnifaces.cdi.ViewScoped;

/** The page {@code /admin/team}: one team, or a new one, with its rule and its members. */
@Named
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies, which can be serialised
public class TeamView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private TeamService teams;

    @Inject
    private MemberRows agents;

    @Inject
    private FormCommand command;

    private UUID id;
    private long version;
    private String title;
    private String name;
    private String rule = AssignmentRule.MANUAL.code();
    private Integer ticketLimit;
    private boolean takesNew;
    private List<MemberRow> members;

    /** @throws NotFoundException when the tenant has no such team */
    public void load() {
        if (id != null) {
            var team = teams.getToChange(id);
            version = team.getVersion();
            title = team.getName();
            name = team.getName();
            rule = team.getRule().code();
            ticketLimit = team.getTicketLimit().orElse(null);
            takesNew = team.isTakesNew();
        }
        members = agents.of(id);
    }

    public void save() {
        command.run(this::store, "admin/teams?done=saved");
    }

    private void store() {
        var chosen = members.stream().filter(MemberRow::isMember).toList();
        var draft = new TeamDraft(
                Objects.requireNonNullElse(name, ""), // null would leave it as it is
                rule,
                new Limit(ticketLimit),
                takesNew,
                chosen.stream().map(MemberRow::draft).toList());
        try {
            if (id == null) {
                teams.create(draft);
            } else {
                teams.update(id, draft, OptionalLong.of(version));
            }
        } catch (InvalidInputException wrong) {
            throw wrong.renumbered("members", place -> members.indexOf(chosen.get(place)));
        }
    }

    public void archive() {
        command.run(() -> teams.archive(id, OptionalLong.of(version)), "admin/teams?done=archived");
    }

    /** {@code null} for a new one. */
    public String getId() {
        return id == null ? null : id.toString();
    }

    /** @throws NotFoundException for what is no id, and so names no team */
    public void setId(String text) {
        id = PageIds.read(text, "Team");
    }

    public String getTitle() {
        return title;
    }

    public AssignmentRule[] getRules() {
        return AssignmentRule.values();
    }

    public List<MemberRow> getMembers() {
        return members;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getRule() {
        return rule;
    }

    public void setRule(String rule) {
        this.rule = rule;
    }

    public Integer getTicketLimit() {
        return ticketLimit;
    }

    public void setTicketLimit(Integer ticketLimit) {
        this.ticketLimit = ticketLimit;
    }

    public boolean isTakesNew() {
        return takesNew;
    }

    public void setTakesNew(boolean takesNew) {
        this.takesNew = takesNew;
    }
}

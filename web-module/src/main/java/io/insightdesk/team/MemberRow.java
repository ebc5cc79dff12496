package io.insightdesk.team;

import io.insightdesk.team.TeamDraft.Limit;
import io.insightdesk.team.TeamDraft.Member;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/** An agent on the page of a team, in it or not. */
public class MemberRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final UUID agent;
    private final String name;
    private final String presence;
    private boolean member;
    private boolean lead;
    private Integer ticketLimit;

    /** @param presence the code of what colleagues see */
    MemberRow(UUID agent, String name, String presence, Optional<TeamMemberRow> membership) {
        this.agent = agent;
        this.name = name;
        this.presence = presence;
        member = membership.isPresent();
        lead = membership.filter(TeamMemberRow::lead).isPresent();
        ticketLimit = membership.map(TeamMemberRow::limit).orElse(null);
    }

    Member draft() {
        return new Member(agent, lead, new Limit(ticketLimit));
    }

    public String getName() {
        return name;
    }

    public String getPresence() {
        return presence;
    }

    public boolean isMember() {
        return member;
    }

    public void setMember(boolean member) {
        this.member = member;
    }

    public boolean isLead() {
        return lead;
    }

    public void setLead(boolean lead) {
        this.lead = lead;
    }

    public Integer getTicketLimit() {
        return ticketLimit;
    }

    public void setTicketLimit(Integer ticketLimit) {
        this.ticketLimit = ticketLimit;
    }
}

package io.insightdesk.team;

import io.insightdesk.account.Account;
import io.insightdesk.platform.persistence.InsertedAfter;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/** That an agent works in a team, as a member or as its lead. */
@Entity
@InsertedAfter({Team.class, Account.class})
@IdClass(TeamMember.Key.class)
@Table(name = "team_member")
public class TeamMember {

    @Id
    @Column(name = "team_id")
    private UUID teamId;

    @Id
    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "tenant_id", updatable = false)
    private UUID tenantId;

    private boolean lead;

    @Column(name = "ticket_limit")
    private Integer ticketLimit;

    protected TeamMember() {}

    public TeamMember(Team team, UUID accountId) {
        this.tenantId = team.getTenantId();
        this.teamId = team.getId();
        this.accountId = accountId;
    }

    public void lead() {
        this.lead = true;
    }

    public void follow() {
        this.lead = false;
    }

    /** @param limit the member's own; empty for the team's */
    public void limitTo(Optional<Integer> limit) {
        this.ticketLimit = limit.orElse(null);
    }

    public UUID getTeamId() {
        return teamId;
    }

    public UUID getAccountId() {
        return accountId;
    }

    public boolean isLead() {
        return lead;
    }

    /** How many open tickets this member may have and still be given one, where it is not the team's limit. */
    public Optional<Integer> getTicketLimit() {
        return Optional.ofNullable(ticketLimit);
    }

    /** Primary key, in the shape that JPA wants for {@code @IdClass}. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private UUID teamId;
        private UUID accountId;

        public Key() {}

        public Key(UUID teamId, UUID accountId) {
            this.teamId = teamId;
            this.accountId = accountId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && teamId.equals(that.teamId) && accountId.equals(that.accountId);
        }

        @Override
        public int hashCode() {
            return 31 * teamId.hashCode() + accountId.hashCode();
        }
    }
}

package io.insightdesk.team;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** That an agent works in a team, as a member or as its lead. */
@Entity
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

    protected TeamMember() {}

    public TeamMember(Team team, UUID accountId) {
        this.tenantId = team.getTenantId();
        this.teamId = team.getId();
        this.accountId = accountId;
    }

    public void lead() {
        this.lead = true;
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

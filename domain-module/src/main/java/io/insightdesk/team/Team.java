package io.insightdesk.team;

import io.insightdesk.platform.persistence.InsertedAfter;
import io.insightdesk.platform.persistence.TenantOwned;
import io.insightdesk.tenant.Tenant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Agents who work on the same kind of tickets, and the rule by which these find an assignee. Life cycle: made, renamed and
 * changed by an admin, perhaps archived: nothing is given to it any more, and what it did stays under its name.
 */
@Entity
@InsertedAfter(Tenant.class)
@Table(name = "team")
public class Team extends TenantOwned {

    private String name;

    @Column(name = "assignment_rule")
    private AssignmentRule rule = AssignmentRule.MANUAL;

    @Column(name = "ticket_limit")
    private Integer ticketLimit;

    @Column(name = "takes_new")
    private boolean takesNew;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "archived_at")
    private Instant archivedAt;

    @Version
    private long version;

    protected Team() {}

    public Team(UUID tenantId, String name, Instant now) {
        super(tenantId);
        this.name = name;
        this.createdAt = now;
    }

    public void rename(String newName) {
        this.name = newName;
    }

    /** @param limit how many open tickets a member may have and still be given one; empty for any number */
    public void assignBy(AssignmentRule newRule, Optional<Integer> limit) {
        this.rule = newRule;
        this.ticketLimit = limit.orElse(null);
    }

    /** New tickets come here from now on. */
    public void becomeDefault() {
        this.takesNew = true;
    }

    public void unsetDefault() {
        this.takesNew = false;
    }

    public void archive(Instant now) {
        if (archivedAt == null) {
            archivedAt = now;
            takesNew = false;
        }
    }

    public String getName() {
        return name;
    }

    public AssignmentRule getRule() {
        return rule;
    }

    /** How many open tickets a member may have and still be given one; empty for any number. */
    public Optional<Integer> getTicketLimit() {
        return Optional.ofNullable(ticketLimit);
    }

    /** Whether new tickets come here; one team of a tenant at most. */
    public boolean isTakesNew() {
        return takesNew;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public boolean isArchived() {
        return archivedAt != null;
    }

    public long getVersion() {
        return version;
    }
}

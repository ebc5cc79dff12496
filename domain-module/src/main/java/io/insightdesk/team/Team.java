package io.insightdesk.team;

import io.insightdesk.platform.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Agents who work on the same kind of tickets. */
@Entity
@Table(name = "team")
public class Team extends TenantOwned {

    private String name;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Team() {}

    public Team(UUID tenantId, String name, Instant now) {
        super(tenantId);
        this.name = name;
        this.createdAt = now;
    }

    public String getName() {
        return name;
    }
}

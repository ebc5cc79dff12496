package io.insightdesk.account;

import io.insightdesk.platform.persistence.InsertedAfter;
import io.insightdesk.platform.persistence.TenantOwned;
import io.insightdesk.tenant.Tenant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A company of customers. It can let its members see each other's tickets. */
@Entity
@InsertedAfter(Tenant.class)
@Table(name = "organisation")
public class Organisation extends TenantOwned {

    private String name;

    @Column(name = "shares_tickets")
    private boolean sharesTickets;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    protected Organisation() {}

    public Organisation(UUID tenantId, String name, Instant now) {
        super(tenantId);
        this.name = name;
        this.createdAt = now;
    }

    public void rename(String newName) {
        this.name = newName;
    }

    public void shareTickets() {
        this.sharesTickets = true;
    }

    /** From now on members see their own tickets alone. */
    public void keepTicketsApart() {
        this.sharesTickets = false;
    }

    public String getName() {
        return name;
    }

    public boolean isSharesTickets() {
        return sharesTickets;
    }

    public long getVersion() {
        return version;
    }
}

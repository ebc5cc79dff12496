package io.insightdesk.macro;

import io.insightdesk.account.Account;
import io.insightdesk.platform.persistence.InsertedAfter;
import io.insightdesk.platform.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A text that is put into what an agent writes, by its short name: {@code /hello}. Personal, or shared with all agents;
 * a short name is there once among the shared ones and once among each person's own.
 */
@Entity
@InsertedAfter(Account.class)
@Table(name = "canned_reply")
public class CannedReply extends TenantOwned {

    @Column(name = "short_name")
    private String shortName;

    @Column(name = "owner_id")
    private UUID ownerId;

    private String body;

    @Column(name = "body_html")
    private String bodyHtml;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    protected CannedReply() {}

    public CannedReply(UUID tenantId, Terms terms, Instant now) {
        super(tenantId);
        this.createdAt = now;
        amend(terms, now);
    }

    /** Replaces what it says. */
    public void amend(Terms terms, Instant now) {
        shortName = terms.shortName();
        ownerId = terms.owner().orElse(null);
        body = terms.text().plain();
        bodyHtml = terms.text().html().orElse(null);
        updatedAt = now;
    }

    /** The terms as they are, from which a change begins. */
    public Terms getTerms() {
        return new Terms(shortName, getOwner(), getText());
    }

    /** Without the slash. */
    public String getShortName() {
        return shortName;
    }

    /** The owner of a personal one; empty if it is shared. */
    public Optional<UUID> getOwner() {
        return Optional.ofNullable(ownerId);
    }

    public TextTemplate getText() {
        return new TextTemplate(body, Optional.ofNullable(bodyHtml));
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getUpdatedAt() {
        return updatedAt;
    }

    public long getVersion() {
        return version;
    }

    /**
     * What a canned reply says, checked.
     *
     * @param owner empty for one that the desk shares
     */
    public record Terms(String shortName, Optional<UUID> owner, TextTemplate text) {}
}

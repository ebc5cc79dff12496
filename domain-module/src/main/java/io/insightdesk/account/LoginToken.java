package io.insightdesk.account;

import io.insightdesk.platform.persistence.InsertedAfter;
import io.insightdesk.platform.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * Proof of an earlier sign-in (or of owning a mail address): a random token whose SHA-256 is stored. Issued, perhaps used
 * (refresh and confirmation tokens work once), and over when it expires or is revoked. Tokens that descend from the same
 * sign-in share a family and are revoked together.
 */
@Entity
@InsertedAfter(Account.class)
@Table(name = "login_token")
public class LoginToken extends TenantOwned {

    @Column(name = "account_id", updatable = false)
    private UUID accountId;

    @Convert(converter = LoginKindConverter.class)
    @Column(updatable = false)
    private LoginKind kind;

    @Column(updatable = false)
    private UUID family;

    @Column(updatable = false)
    private byte[] hash;

    @Column(name = "user_agent", updatable = false)
    private String userAgent;

    @Column(updatable = false)
    private String address;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected LoginToken() {}

    /** @param hash the SHA-256 of the token's text, 32 bytes */
    public LoginToken(UUID tenantId, UUID accountId, LoginKind kind, UUID family, byte[] hash, Instant now) {
        super(tenantId);
        this.accountId = accountId;
        this.kind = kind;
        this.family = family;
        this.hash = hash.clone();
        this.createdAt = now;
        this.expiresAt = now.plus(kind.lifetime());
    }

    /** Of a sign-in that came from there, for the list of one's sign-ins. */
    public LoginToken(
            UUID tenantId, UUID accountId, LoginKind kind, UUID family, byte[] hash, LoginOrigin origin, Instant now) {
        this(tenantId, accountId, kind, family, hash, now);
        this.userAgent = origin.userAgent();
        this.address = origin.address();
    }

    public boolean isValidAt(Instant now) {
        return revokedAt == null && usedAt == null && now.isBefore(expiresAt);
    }

    public boolean isUsed() {
        return usedAt != null;
    }

    public void use(Instant now) {
        usedAt = now;
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    public UUID getAccountId() {
        return accountId;
    }

    public LoginKind getKind() {
        return kind;
    }

    public UUID getFamily() {
        return family;
    }
}

package io.insightdesk.account;

import io.insightdesk.platform.persistence.InsertedAfter;
import io.insightdesk.platform.persistence.TenantOwned;
import io.insightdesk.platform.security.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A person in a tenant: a customer or an agent. Life cycle: created (by registration, by an admin, or because
 * an agent or an import named an unknown requester), confirmed by mail, given a password, perhaps disabled; never
 * deleted while tickets refer to it.
 */
@Entity
@InsertedAfter(Organisation.class)
@Table(name = "account")
public class Account extends TenantOwned {

    /** The most characters of a name. */
    public static final int LONGEST_NAME = 120;

    private String email;
    private String name;

    @Convert(converter = RoleConverter.class)
    private Role role;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Column(name = "password_hash")
    private String passwordHash;

    private String locale;

    @Column(name = "time_zone")
    private String timeZone;

    @Column(name = "email_confirmed_at")
    private Instant emailConfirmedAt;

    @Column(name = "disabled_at")
    private Instant disabledAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    protected Account() {}

    public Account(UUID tenantId, EmailAddress email, String name, Role role, Instant now) {
        super(tenantId);
        this.email = email.value();
        this.name = name;
        this.role = role;
        this.createdAt = now;
    }

    /** @param hash an Argon2id hash in its encoded form, never a password */
    public void setPasswordHash(String hash) {
        this.passwordHash = hash;
    }

    public void confirmEmail(Instant now) {
        if (emailConfirmedAt == null) {
            emailConfirmedAt = now;
        }
    }

    public void join(Organisation organisation) {
        this.organisationId = organisation.getId();
    }

    public void leaveOrganisation() {
        this.organisationId = null;
    }

    public void rename(String newName) {
        this.name = newName;
    }

    /** @param language of pages and mails; empty for the tenant's */
    public void changeLanguage(Optional<Locale> language) {
        this.locale = language.map(Locale::toLanguageTag).orElse(null);
    }

    /** @param zone in which times are shown; empty for the tenant's */
    public void liveIn(Optional<ZoneId> zone) {
        this.timeZone = zone.map(ZoneId::getId).orElse(null);
    }

    /** What {@link StaffRules} allow. */
    public void become(Role newRole) {
        this.role = newRole;
    }

    public void disable(Instant now) {
        if (disabledAt == null) {
            disabledAt = now;
        }
    }

    public void enable() {
        this.disabledAt = null;
    }

    /** Whether a right password signs this person in: confirmed, not disabled, and with a password at all. */
    public boolean canSignIn() {
        return passwordHash != null && emailConfirmedAt != null && disabledAt == null;
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }

    public boolean isConfirmed() {
        return emailConfirmedAt != null;
    }

    public StaffState getState() {
        if (disabledAt != null) {
            return StaffState.DISABLED;
        }
        return emailConfirmedAt == null ? StaffState.INVITED : StaffState.ACTIVE;
    }

    public long getVersion() {
        return version;
    }

    public String getEmail() {
        return email;
    }

    public String getName() {
        return name;
    }

    public Role getRole() {
        return role;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Optional<UUID> getOrganisationId() {
        return Optional.ofNullable(organisationId);
    }

    public Optional<String> getPasswordHash() {
        return Optional.ofNullable(passwordHash);
    }

    /** The person's own choice; empty means the tenant's. */
    public Optional<Locale> getLocale() {
        return Optional.ofNullable(locale).map(Locale::forLanguageTag);
    }

    /** The person's own choice; empty means the tenant's. */
    public Optional<ZoneId> getTimeZone() {
        return Optional.ofNullable(timeZone).map(ZoneId::of);
    }
}

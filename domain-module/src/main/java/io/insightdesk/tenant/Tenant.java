package io.insightdesk.tenant;

import io.insightdesk.platform.persistence.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * One company that runs a support desk here. Everything else belongs to exactly one tenant and is invisible to the
 * others. A tenant is created once, with its ticket-number sequence, and reached under its {@link TenantHost host names}.
 */
@Entity
@Table(name = "tenant")
public class Tenant {

    /** How long a solved ticket waits for a reply before it closes, unless the tenant says otherwise. */
    public static final Duration DEFAULT_AUTO_CLOSE = Duration.ofDays(4);

    /** How long a reply to a closed ticket reopens it, unless the tenant says otherwise. */
    public static final Duration DEFAULT_REOPEN_WINDOW = Duration.ofDays(14);

    /** How long after a ticket was solved its customer is asked for a rating, unless the tenant says otherwise. */
    public static final Duration DEFAULT_SATISFACTION_DELAY = Duration.ofHours(24);

    /** The most characters of the name. */
    public static final int LONGEST_NAME = 120;

    public static final String DEFAULT_BRAND_COLOR = "#4453d6";

    @Id
    private UUID id;

    private String slug;
    private String name;

    @Column(name = "ticket_prefix")
    private String ticketPrefix;

    private String locale;

    @Column(name = "time_zone")
    private String timeZone;

    @Column(name = "brand_color")
    private String brandColor;

    @Column(name = "mail_from")
    private String mailFrom;

    @Column(name = "registration_open")
    private boolean registrationOpen;

    @Column(name = "auto_close_seconds")
    private long autoCloseSeconds;

    @Column(name = "reopen_seconds")
    private long reopenSeconds;

    @Column(name = "guests_welcome")
    private boolean guestsWelcome;

    @Column(name = "tags_seen_by_customers")
    private boolean tagsSeenByCustomers;

    @Column(name = "satisfaction_seconds")
    private Long satisfactionSeconds;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    protected Tenant() {}

    /** @param slug lower-case name in addresses; its upper-case letters and digits are the ticket prefix */
    public Tenant(String slug, String name, Locale locale, ZoneId timeZone, Instant now) {
        this.id = Ids.next();
        this.slug = slug;
        this.name = name;
        this.ticketPrefix = slug.replace("-", "").toUpperCase(Locale.ROOT);
        this.locale = locale.toLanguageTag();
        this.timeZone = timeZone.getId();
        this.brandColor = DEFAULT_BRAND_COLOR;
        this.mailFrom = "support@" + slug + ".test";
        this.registrationOpen = true;
        this.autoCloseSeconds = DEFAULT_AUTO_CLOSE.toSeconds();
        this.reopenSeconds = DEFAULT_REOPEN_WINDOW.toSeconds();
        this.satisfactionSeconds = DEFAULT_SATISFACTION_DELAY.toSeconds();
        this.createdAt = now;
    }

    /** Lets people send requests without an account from now on. */
    public void allowGuestRequests() {
        this.guestsWelcome = true;
    }

    /** @param delay how long after a ticket was solved its customer is asked for a rating; empty for never */
    public void askForRatingAfter(Optional<Duration> delay) {
        this.satisfactionSeconds = delay.map(Duration::toSeconds).orElse(null);
    }

    public void brand(String color) {
        this.brandColor = color;
    }

    /** @param address what the desk's mails name as their sender */
    public void changeSenderAddress(String address) {
        this.mailFrom = address;
    }

    public void amend(TenantSettings terms) {
        this.name = terms.name();
        this.brandColor = terms.brandColor();
        this.locale = terms.locale().toLanguageTag();
        this.timeZone = terms.timeZone().getId();
        this.mailFrom = terms.mailFrom();
        this.registrationOpen = terms.registrationOpen();
        this.guestsWelcome = terms.guestsWelcome();
        this.tagsSeenByCustomers = terms.tagsSeenByCustomers();
        this.autoCloseSeconds = terms.autoClose().toSeconds();
        this.reopenSeconds = terms.reopenWindow().toSeconds();
        askForRatingAfter(terms.satisfactionDelay());
    }

    public UUID getId() {
        return id;
    }

    public String getSlug() {
        return slug;
    }

    public String getName() {
        return name;
    }

    public String getTicketPrefix() {
        return ticketPrefix;
    }

    public Locale getLocale() {
        return Locale.forLanguageTag(locale);
    }

    public ZoneId getTimeZone() {
        return ZoneId.of(timeZone);
    }

    public String getBrandColor() {
        return brandColor;
    }

    public String getMailFrom() {
        return mailFrom;
    }

    public boolean isRegistrationOpen() {
        return registrationOpen;
    }

    /** Whether people may send requests without an account. */
    public boolean isGuestsWelcome() {
        return guestsWelcome;
    }

    public boolean isTagsSeenByCustomers() {
        return tagsSeenByCustomers;
    }

    public Duration getAutoClose() {
        return Duration.ofSeconds(autoCloseSeconds);
    }

    public Duration getReopenWindow() {
        return Duration.ofSeconds(reopenSeconds);
    }

    /** How long after a ticket was solved its customer is asked for a rating; empty for never. */
    public Optional<Duration> getSatisfactionDelay() {
        return Optional.ofNullable(satisfactionSeconds).map(Duration::ofSeconds);
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public long getVersion() {
        return version;
    }
}

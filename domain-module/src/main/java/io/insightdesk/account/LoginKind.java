package io.insightdesk.account;

import java.time.Duration;

/** What a {@link LoginToken} is good for. A token of one kind is not valid as another. */
public enum LoginKind {
    /** The cookie of a signed-in browser. */
    PAGE("idp_", Duration.ofDays(14)),
    /** The bearer token of an API call. */
    ACCESS("ida_", Duration.ofMinutes(15)),
    /** Gets the next access token, once. */
    REFRESH("idr_", Duration.ofDays(30)),
    /** Confirms a mail address, once. */
    CONFIRM("idc_", Duration.ofDays(2)),
    /** Chooses a new password in place of a forgotten one, once. */
    RESET("idn_", Duration.ofHours(1)),
    /** Lets somebody who was invited to the desk choose name and password, once. */
    INVITE("idv_", Duration.ofDays(7));

    private final String prefix;
    private final Duration lifetime;

    LoginKind(String prefix, Duration lifetime) {
        this.prefix = prefix;
        this.lifetime = lifetime;
    }

    /** How the token's text begins, so that people and scanners recognise one that leaked. */
    public String prefix() {
        return prefix;
    }

    public Duration lifetime() {
        return lifetime;
    }
}

package io.insightdesk.account;

import io.insightdesk.tenant.TenantProfile;
import java.util.UUID;

/** The person whose token it is. */
public record MeJson(
        UUID id, String name, String email, String role, TenantJson tenant, String locale, String timeZone) {

    /** The tenant that one is signed in to. */
    public record TenantJson(String slug, String name) {}

    static MeJson of(Profile profile, TenantProfile tenant) {
        return new MeJson(
                profile.id(),
                profile.name(),
                profile.email(),
                profile.role().code(),
                new TenantJson(tenant.slug(), tenant.name()),
                profile.locale().orElse(tenant.locale()).toLanguageTag(),
                profile.timeZone().orElse(tenant.timeZone()).getId());
    }
}

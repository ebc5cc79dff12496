package io.insightdesk.tenant;

import io.insightdesk.platform.security.CallerContext;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/**
 * The company whose desk this is: its name and colour on every page. Error pages of unknown hosts have no company and
 * show the product's.
 */
@Named("brand")
@RequestScoped
public class BrandView {

    private static final String PRODUCT = "InsightDesk";

    @Inject
    TenantDirectory tenants;

    private Optional<TenantProfile> tenant;

    @PostConstruct
    void find() {
        tenant = CallerContext.tenant().flatMap(tenants::findById);
    }

    public String getName() {
        return tenant.map(TenantProfile::name).orElse(PRODUCT);
    }

    public String getInitial() {
        return getName().substring(0, getName().offsetByCodePoints(0, 1));
    }

    public String getColor() {
        var own = tenant.map(TenantProfile::brandColor).orElse(Tenant.DEFAULT_BRAND_COLOR);
        return BrandColor.of(own).underWhite().toString();
    }

    public boolean isGuestsWelcome() {
        return tenant.filter(TenantProfile::guestsWelcome).isPresent();
    }

    public boolean isRegistrationOpen() {
        return tenant.filter(TenantProfile::registrationOpen).isPresent();
    }
}

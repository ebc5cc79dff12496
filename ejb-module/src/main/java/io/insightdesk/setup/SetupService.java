package io.insightdesk.setup;

import io.insightdesk.account.InvalidCredentialsException;
import io.insightdesk.account.SignInThrottle;
import io.insightdesk.platform.config.Setting;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Cause;
import io.insightdesk.platform.security.NoPermissionRequired;
import io.insightdesk.tenant.PageLink;
import io.insightdesk.tenant.Tenant;
import io.insightdesk.tenant.TenantService;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lets the operator of the installation create tenants: whoever knows {@link Setting#SETUP_CODE}. No transaction is open
 * while a guess waits.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SetupService {

    private static final Logger LOG = Logger.getLogger(SetupService.class.getName());
    private static final String THROTTLED_AS = "setup-code";

    @Inject
    SignInThrottle throttle;

    @Inject
    TenantService tenants;

    @Inject
    TenantCreation tenantCreation;

    @Inject
    Clock clock;

    @NoPermissionRequired("only says whether the operator has set a code")
    public boolean isOpen() {
        return Setting.SETUP_CODE.configured().isPresent();
    }

    /**
     * Creates a tenant with its owner, who can sign in at once. With a wrong code nothing else is looked at.
     *
     * @return the address of the new desk's sign-in page
     * @throws SetupClosedException when the operator has set no code
     * @throws InvalidCredentialsException when the code is another one
     * @throws io.insightdesk.account.TooManyAttemptsException when nothing was checked
     * @throws io.insightdesk.platform.input.InvalidInputException when something can't be; nothing was written
     */
    @NoPermissionRequired("only who knows the operator's code gets further")
    public String createDesk(String code, NewTenantDraft draft, String clientAddress) {
        var expected = Setting.SETUP_CODE.configured().orElseThrow(SetupClosedException::new);
        throttle.delayed(THROTTLED_AS, clientAddress, () -> requireSame(expected, code));
        var input = new NewTenantInput(
                host -> tenants.findIdByHost(host.value()).isPresent(),
                prefix -> tenants.findIdBySlug(prefix.slug()).isPresent());
        var desk = input.check(draft);
        found(desk, () -> input.requireFree(desk)); // another operator, or the same form sent twice
        return PageLink.to(desk.hosts().get(0).value(), "/login");
    }

    private void found(NewTenant desk, Runnable refuseTaken) {
        var tenant = new Tenant(desk.prefix().slug(), desk.name(), desk.language(), desk.timeZone(), clock.instant());
        tenant.changeSenderAddress(desk.mailFrom().value());
        var system = Caller.system(tenant.getId(), Cause.SYSTEM);
        CallerContext.runAs(system, () -> tenantCreation.found(tenant, desk.hosts(), desk.owner(), refuseTaken));
        LOG.log(Level.INFO, "Tenant {0} created", tenant.getSlug());
    }

    /** Takes the same time wherever the first difference is. */
    private static String requireSame(String expected, String given) {
        if (!MessageDigest.isEqual(bytes(expected), bytes(given))) {
            throw new InvalidCredentialsException();
        }
        return given;
    }

    private static byte[] bytes(String code) {
        return code.strip().getBytes(StandardCharsets.UTF_8);
    }
}

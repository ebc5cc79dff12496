package io.insightdesk.account;

import io.insightdesk.platform.persistence.DatabaseFault;
import io.insightdesk.platform.security.Role;
import io.insightdesk.platform.web.BareErrorPage;
import io.insightdesk.platform.web.ClientAddress;
import io.insightdesk.platform.web.DeskCookie;
import io.insightdesk.platform.web.ErrorStatus;
import io.insightdesk.platform.web.Problem;
import io.insightdesk.platform.web.RequestArea;
import io.insightdesk.platform.web.SecurityHeaders;
import io.insightdesk.platform.web.Unavailable;
import io.insightdesk.tenant.TenantDirectory;
import io.insightdesk.tenant.TenantProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who sends a request, and to which tenant: the tenant by the host name, the person by the login cookie on pages and by
 * the bearer token in the API. Each request proves itself anew; the container remembers nothing (in particular no
 * registerSession: Payara would change the session's id each time).
 *
 * <p>Asks for a sign-in where one is needed. Whether the person found may see the page is {@link CallerFilter}'s matter.
 */
@ApplicationScoped
public class DeskAuthenticationMechanism implements HttpAuthenticationMechanism {

    private static final String BEARER = "Bearer ";

    @Inject
    TenantDirectory tenants;

    @Inject
    LoginDirectory logins;

    @Inject
    RateLimiter limiter;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        var area = RequestArea.of(request);
        if (area.isSameForAll()) {
            return context.doNothing();
        }
        try {
            return area.isApi()
                    ? validateCall(area, request, response, context)
                    : validatePage(area, request, response, context);
        } catch (RateLimitExceededException refused) {
            return slowDown(area, refused, request, response);
        } catch (RuntimeException failed) {
            if (!DatabaseFault.isPassing(failed)) {
                throw failed;
            }
            Unavailable.log(failed);
            return askLater(area, request, response);
        } catch (IOException lost) {
            throw new AuthenticationException(lost);
        }
    }

    private AuthenticationStatus validateCall(
            RequestArea area, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws IOException {
        var tenant = findTenant(request);
        var hostKnown = tenant.isPresent() || isOwnMachine(request);
        var login = bearer(request)
                .flatMap(token -> logins.findAndCount(LoginKind.ACCESS, token))
                .filter(found -> isOwnMachine(request) || belongsTo(tenant, found));
        if (hostKnown && login.isEmpty() && area != RequestArea.API_OPEN) {
            return demandToken(request, response);
        }
        return arrive(new RequestIdentity(hostKnown, tenant, login), request, context);
    }

    private AuthenticationStatus validatePage(
            RequestArea area, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws IOException {
        var tenant = findTenant(request);
        var cookie = DeskCookie.LOGIN.read(request);
        var login = cookie.flatMap(token -> findLogin(area, token)).filter(found -> belongsTo(tenant, found));
        if (login.isEmpty() && area != RequestArea.PUSH) {
            limiter.countVisit(ClientAddress.network(request));
        }
        if (cookie.isPresent() && login.isEmpty()) {
            DeskCookie.LOGIN.remove(request, response);
        }
        if (tenant.isPresent() && login.isEmpty() && area.lowestRole().isPresent()) {
            SignInRedirect.send(request, response);
            return AuthenticationStatus.SEND_CONTINUE;
        }
        return arrive(new RequestIdentity(tenant.isPresent(), tenant, login), request, context);
    }

    /** A page connects its push as often as it is opened, and again after each loss: that is not counted. */
    private Optional<Login> findLogin(RequestArea area, String token) {
        return area == RequestArea.PUSH
                ? logins.find(LoginKind.PAGE, token)
                : logins.findAndCount(LoginKind.PAGE, token);
    }

    private static AuthenticationStatus arrive(
            RequestIdentity arrival, HttpServletRequest request, HttpMessageContext context) {
        arrival.attachTo(request);
        return arrival.login()
                .map(login -> context.notifyContainerAboutLogin(login.account().toString(), groups(login.role())))
                .orElseGet(context::doNothing);
    }

    /** Every role that this one includes, so that a page can ask for the lowest. */
    private static Set<String> groups(Role role) {
        return Arrays.stream(Role.values())
                .filter(role::atLeast)
                .map(Role::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Nobody can be known at the moment, which is no reason to sign anybody out. */
    private static AuthenticationStatus askLater(
            RequestArea area, HttpServletRequest request, HttpServletResponse response) throws AuthenticationException {
        SecurityHeaders.apply(request, response);
        response.setIntHeader(HttpHeaders.RETRY_AFTER, Unavailable.RETRY_AFTER);
        try {
            if (area.isApi()) {
                Problem.send(request, response, ErrorStatus.SERVICE_UNAVAILABLE, "Try again shortly.");
            } else {
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            }
        } catch (IOException lost) {
            throw new AuthenticationException(lost);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    private static AuthenticationStatus slowDown(
            RequestArea area,
            RateLimitExceededException refused,
            HttpServletRequest request,
            HttpServletResponse response)
            throws AuthenticationException {
        SecurityHeaders.apply(request, response);
        response.setIntHeader(HttpHeaders.RETRY_AFTER, refused.retryAfterSeconds());
        try {
            if (area.isApi()) {
                Problem.send(
                        request,
                        response,
                        ErrorStatus.TOO_MANY_REQUESTS,
                        "Too many calls with this token in the last minute.");
            } else {
                BareErrorPage.send(request, response, ErrorStatus.TOO_MANY_REQUESTS, "error.tooMany");
            }
        } catch (IOException lost) {
            throw new AuthenticationException(lost);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    private static AuthenticationStatus demandToken(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SecurityHeaders.apply(request, response);
        var sentOne = request.getHeader("Authorization") != null;
        response.setHeader("WWW-Authenticate", sentOne ? "Bearer error=\"invalid_token\"" : "Bearer");
        var detail = sentOne ? "The token is invalid or has expired." : "This call needs a bearer token.";
        Problem.send(request, response, ErrorStatus.UNAUTHORIZED, detail);
        return AuthenticationStatus.SEND_FAILURE;
    }

    private static Optional<String> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    private static boolean belongsTo(Optional<TenantProfile> tenant, Login login) {
        return tenant.map(TenantProfile::id).filter(login.tenant()::equals).isPresent();
    }

    private Optional<TenantProfile> findTenant(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Host")).flatMap(tenants::findByHost);
    }

    private boolean isOwnMachine(HttpServletRequest request) {
        var host = request.getHeader("Host");
        return host != null && tenants.isOwnMachine(host);
    }
}

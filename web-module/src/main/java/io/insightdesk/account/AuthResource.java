package io.insightdesk.account;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.security.Caller;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.tenant.TenantDirectory;
import io.insightdesk.tenant.TenantProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;

/** Signing in to the API, and out again. */
@Path("auth")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AuthResource {

    private static final int LONGEST = 300;
    /** Stands for a tenant that does not exist: signing in there does the usual work and finds nobody. */
    private static final UUID NO_TENANT = new UUID(0, 0);

    @Inject
    SignInService signIn;

    @Inject
    LoginDirectory directory;

    @Inject
    LoginService logins;

    @Inject
    TenantDirectory tenants;

    @Context
    HttpServletRequest request;

    @POST
    @Path("token")
    public TokensJson token(PasswordJson sent) {
        var check = new InputCheck();
        var email = check.line("email", sent == null ? null : sent.email(), LONGEST);
        var password = required(check, "password", sent == null ? null : sent.password());
        check.throwIfWrong();
        var visitor = Caller.visitor(tenant(Optional.ofNullable(sent.tenant())));
        var credentials = new Credentials(email, password);
        return TokensJson.of(
                CallerContext.callAs(visitor, () -> signIn.signInToApi(credentials, BrowserLogin.origin(request))));
    }

    @POST
    @Path("refresh")
    public TokensJson refresh(RefreshJson sent) {
        var check = new InputCheck();
        var token = required(check, "refreshToken", sent == null ? null : sent.refreshToken());
        check.throwIfWrong();
        return directory
                .refresh(token, this::isTenantHere, BrowserLogin.origin(request))
                .map(TokensJson::of)
                .orElseThrow(InvalidCredentialsException::new);
    }

    /** Ends the sign-in that the call's own token came from, its refresh token included. */
    @POST
    @Path("logout")
    @Consumes(MediaType.WILDCARD)
    public void logout() {
        RequestIdentity.of(request).login().ifPresent(login -> logins.end(login.family()));
    }

    private UUID tenant(Optional<String> slug) {
        var here = RequestIdentity.of(request).tenant();
        if (slug.isEmpty()) {
            return here.map(TenantProfile::id).orElse(NO_TENANT);
        }
        return tenants.findBySlug(slug.get())
                .filter(named -> isOwnMachine() || here.filter(named::equals).isPresent())
                .map(TenantProfile::id)
                .orElse(NO_TENANT);
    }

    private boolean isTenantHere(UUID tenant) {
        var here = RequestIdentity.of(request).tenant().map(TenantProfile::id);
        return isOwnMachine() || here.filter(tenant::equals).isPresent();
    }

    private boolean isOwnMachine() {
        return tenants.isOwnMachine(request.getHeader("Host"));
    }

    /** As it was sent: a secret is not tidied up. */
    private static String required(InputCheck check, String field, String secret) {
        if (secret == null || secret.isEmpty()) {
            check.wrong(field, FieldError.Rule.REQUIRED);
        } else if (secret.length() > LONGEST) {
            check.wrong(field, FieldError.Rule.TOO_LONG, LONGEST);
        }
        return secret;
    }
}

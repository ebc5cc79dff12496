package io.insightdesk.account;

import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Role;
import io.insightdesk.platform.web.ClientAddress;
import io.insightdesk.platform.web.DeskCookie;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Signs a browser in and out: the login, its cookie, and the session that must not outlive it. */
@ApplicationScoped
public class BrowserLogin {

    @Inject
    SignInService signIn;

    @Inject
    LoginService logins;

    @Inject
    PageSessions sessions;

    /**
     * Signs in by password, in place of whoever was signed in in this browser.
     *
     * @return the person's role
     */
    public Role signIn(HttpServletRequest request, HttpServletResponse response, Credentials credentials) {
        var opened = signIn.signInToPages(credentials, origin(request));
        begin(request, response, opened);
        return opened.login().role();
    }

    void begin(HttpServletRequest request, HttpServletResponse response, PageLogin opened) {
        endHere(request);
        sessions.end(request);
        DeskCookie.LOGIN.write(request, response, opened.token().value(), LoginKind.PAGE.lifetime());
    }

    /** Signs this browser out. */
    public void signOut(HttpServletRequest request, HttpServletResponse response) {
        endHere(request);
        forget(request, response);
    }

    /** Signs the person out of every browser and API client. */
    public void signOutEverywhere(HttpServletRequest request, HttpServletResponse response) {
        RequestIdentity.of(request)
                .login()
                .ifPresent(login -> CallerContext.runAs(login.caller(), logins::endEverywhere));
        forget(request, response);
    }

    static LoginOrigin origin(HttpServletRequest request) {
        return new LoginOrigin(ClientAddress.of(request), request.getHeader("User-Agent"));
    }

    private void endHere(HttpServletRequest request) {
        RequestIdentity.of(request)
                .login()
                .ifPresent(login -> CallerContext.runAs(login.caller(), () -> logins.end(login.family())));
    }

    private void forget(HttpServletRequest request, HttpServletResponse response) {
        sessions.end(request);
        DeskCookie.LOGIN.remove(request, response);
    }
}

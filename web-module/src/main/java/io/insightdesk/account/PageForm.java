package io.insightdesk.account;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.security.Role;
import io.insightdesk.platform.web.ErrorMessages;
import io.insightdesk.platform.web.ErrorStatus;
import io.insightdesk.platform.web.LocalTarget;
import io.insightdesk.platform.web.Redirect;
import io.insightdesk.platform.web.RequestArea;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the plain forms of the public pages have in common: their fields, and going on to another page. */
@RequestScoped
public class PageForm {

    @Inject
    ExternalContext context;

    @Inject
    CurrentUserView me;

    public boolean isSent() {
        return request().getMethod().equals("POST");
    }

    public boolean has(String parameter) {
        return request().getParameter(parameter) != null;
    }

    /** A field or parameter as it was sent; empty text when it was not. */
    public String text(String field) {
        var sent = request().getParameter(field);
        return sent == null ? "" : sent;
    }

    /** All values of a field that may be sent several times. */
    public List<String> all(String field) {
        var sent = request().getParameterValues(field);
        return sent == null ? List.of() : List.of(sent);
    }

    /** The page to go on to after the sign-in, if one was named and this person may see it; else where one starts. */
    public String goalOf(Role role) {
        return LocalTarget.of(text(SignInRedirect.PARAMETER))
                .filter(target -> isFor(role, target))
                .orElseGet(() -> context.getRequestContextPath() + (role.isStaff() ? "/agent/tickets" : "/portal"));
    }

    public void goTo(String path) {
        try {
            Redirect.send(response(), path);
            FacesContext.getCurrentInstance().responseComplete();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** What is wrong with each field, in the page's language; the first of several. */
    public Map<String, String> inWords(InvalidInputException wrong) {
        return wrong.errors().stream()
                .collect(Collectors.toMap(
                        FieldError::field,
                        error -> ErrorMessages.wording(error, me.getLocale()),
                        (first, second) -> first));
    }

    /** Answers 429 with the page. */
    public void showRetryLater(TooManyAttemptsException refused) {
        response().setStatus(ErrorStatus.TOO_MANY_REQUESTS.code());
        response().setIntHeader(HttpHeaders.RETRY_AFTER, refused.retryAfterSeconds());
    }

    public void answerNotFound() {
        try {
            response().sendError(HttpServletResponse.SC_NOT_FOUND);
            FacesContext.getCurrentInstance().responseComplete();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    public HttpServletRequest request() {
        return (HttpServletRequest) context.getRequest();
    }

    public HttpServletResponse response() {
        return (HttpServletResponse) context.getResponse();
    }

    public Optional<Login> login() {
        return RequestIdentity.of(request()).login();
    }

    private static boolean isFor(Role role, String target) {
        return RequestArea.ofPath(URI.create(target).getPath())
                .lowestRole()
                .map(role::atLeast)
                .orElse(true);
    }
}

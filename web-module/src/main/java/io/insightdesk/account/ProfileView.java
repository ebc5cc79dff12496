package io.insightdesk.account;

import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.web.ClientAddress;
import io.insightdesk.platform.web.LanguageCookie;
import io.insightdesk.platform.web.TimeZones;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page {@code /profile}: what one is called, one's language and zone, and the password. */
@Named
@RequestScoped
public class ProfileView {

    private static final String PATH = "/profile";

    @Inject
    PageForm form;

    @Inject
    AccountService accounts;

    @Inject
    PasswordService passwords;

    private Profile own;
    private Map<String, String> problems = Map.of();
    private boolean wrong;
    private boolean busy;

    @PostConstruct
    void read() {
        own = accounts.me();
    }

    /** Before the page is shown: does what one of its forms asks for. {@link SignInsView} does the rest. */
    public void enter() {
        switch (form.isSent() ? form.text("do") : "") {
            case "profile" -> attempt(this::saveProfile);
            case "password" -> attempt(this::changePassword);
            default -> {}
        }
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (InvalidInputException refused) {
            problems = form.inWords(refused);
        } catch (InvalidCredentialsException refused) {
            wrong = true;
        } catch (TooManyAttemptsException refused) {
            busy = true;
            form.showRetryLater(refused);
        }
    }

    private void saveProfile() {
        accounts.changeProfile(new ProfileChange(form.text("name"), form.text("language"), form.text("timeZone")));
        LanguageCookie.forget(form.response());
        goOn("profile");
    }

    private void changePassword() {
        var change = new PasswordChange(form.text("present"), form.text("wanted"));
        passwords.change(change, form.login().orElseThrow().family(), ClientAddress.of(form.request()));
        goOn("password");
    }

    private void goOn(String saved) {
        form.goTo(form.request().getContextPath() + PATH + "?saved=" + saved);
    }

    /** As typed when it was refused, else as it is. */
    public String getName() {
        return isRefused("profile") ? form.text("name") : own.name();
    }

    public String getEmail() {
        return own.email();
    }

    /** A language's code; empty for the desk's own. */
    public String getLanguage() {
        return isRefused("profile")
                ? form.text("language")
                : own.locale().map(Locale::getLanguage).orElse("");
    }

    /** A zone's id; empty for the desk's own. */
    public String getTimeZone() {
        return isRefused("profile")
                ? form.text("timeZone")
                : own.timeZone().map(ZoneId::getId).orElse("");
    }

    public List<String> getTimeZones() {
        return TimeZones.with(getTimeZone());
    }

    private boolean isRefused(String what) {
        return form.isSent() && form.text("do").equals(what);
    }

    /** What has just been saved: {@code profile}, {@code password}, {@code signIns} or nothing. */
    public String getSaved() {
        return form.text("saved");
    }

    /** What is wrong, by field. */
    public Map<String, String> getProblems() {
        return problems;
    }

    /** Whether the present password was not right. */
    public boolean isWrong() {
        return wrong;
    }

    public boolean isBusy() {
        return busy;
    }

    public boolean isAgain() {
        return form.has("again");
    }

    public int getShortest() {
        return NewPassword.SHORTEST;
    }

    public int getLongest() {
        return NewPassword.LONGEST;
    }
}

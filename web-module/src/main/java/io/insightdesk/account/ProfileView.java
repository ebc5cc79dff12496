package io.insightdesk.account;

import io.insightdesk.platform.web.FormCommand;
import io.insightdesk.platform.web.LanguageCookie;
import io.insightdesk.platform.web.TimeZones;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.omnifaces.util.Faces;

/**
 * The page {@code /profile}: what one is called, one's language and zone. {@link OwnPasswordView} and {@link SignInsView} have
 * the rest.
 */
@Named
@RequestScoped
public class ProfileView {

    @Inject
    AccountService accounts;

    @Inject
    FormCommand command;

    private String email;
    private String name;
    private String language;
    private String timeZone;

    @PostConstruct
    void read() {
        var own = accounts.me();
        email = own.email();
        name = own.name();
        language = own.locale().map(Locale::getLanguage).orElse(null);
        timeZone = own.timeZone().map(ZoneId::getId).orElse(null);
    }

    public void save() {
        command.run(this::change, "profile?saved=profile");
    }

    private void change() {
        accounts.changeProfile(new ProfileChange(name, language, timeZone));
        LanguageCookie.forget(Faces.getResponse());
    }

    public String getEmail() {
        return email;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** A language's code; {@code null} for the desk's own. */
    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    /** A zone's id; {@code null} for the desk's own. */
    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    public List<String> getTimeZones() {
        return TimeZones.with(Objects.requireNonNullElse(timeZone, ""));
    }
}

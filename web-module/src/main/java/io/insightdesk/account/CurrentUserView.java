package io.insightdesk.account;

import io.insightdesk.platform.Language;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Permission;
import io.insightdesk.platform.web.AcceptLanguage;
import io.insightdesk.platform.web.LanguageCookie;
import io.insightdesk.platform.web.UserLocale;
import io.insightdesk.tenant.TenantDirectory;
import io.insightdesk.tenant.TenantProfile;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Who looks at the page, in which language, zone and theme: what every template asks. */
@Named("me")
@RequestScoped
public class CurrentUserView implements UserLocale {

    private static final List<String> THEMES = List.of("system", "light", "dark");

    @Inject
    HttpServletRequest request;

    @Inject
    TenantDirectory tenants;

    @Inject
    ProfileDirectory profiles;

    private Optional<Profile> account;
    private Locale locale;

    @PostConstruct
    void find() {
        account = profiles.current();
        locale = locale();
    }

    public String getName() {
        return account.map(Profile::name).orElse("");
    }

    public String getEmail() {
        return account.map(Profile::email).orElse("");
    }

    public boolean isStaff() {
        return account.filter(person -> person.role().isStaff()).isPresent();
    }

    /** Whether the admin's pages are shown. */
    public boolean isAdmin() {
        return CallerContext.find()
                .filter(caller -> caller.may(Permission.ADMINISTER))
                .isPresent();
    }

    /** {@code null} for visitors. */
    public UUID getId() {
        return account.map(Profile::id).orElse(null);
    }

    /** The language chosen in the menu, else the account's, else the browser's, else the tenant's. */
    @Override
    public Locale getLocale() {
        return locale;
    }

    private Locale locale() {
        return cookie(LanguageCookie.COOKIE)
                .map(Locale::forLanguageTag)
                .filter(Language::isSpoken)
                .or(() -> account.flatMap(Profile::locale).filter(Language::isSpoken))
                .or(this::browserLocale)
                .or(() -> tenant().map(TenantProfile::locale).filter(Language::isSpoken))
                .map(locale -> Locale.forLanguageTag(locale.getLanguage()))
                .orElse(Locale.ENGLISH);
    }

    public String getLanguage() {
        return getLocale().getLanguage();
    }

    @Override
    public ZoneId getZone() {
        return account.flatMap(Profile::timeZone)
                .or(() -> tenant().map(TenantProfile::timeZone))
                .orElse(ZoneOffset.UTC);
    }

    public String getTheme() {
        return cookie("theme").filter(THEMES::contains).orElse("system");
    }

    public List<String> getThemes() {
        return THEMES;
    }

    public List<Language> getLanguages() {
        return Language.ALL;
    }

    private Optional<TenantProfile> tenant() {
        return CallerContext.tenant().flatMap(tenants::findById);
    }

    private Optional<Locale> browserLocale() {
        return AcceptLanguage.of(request).stream().filter(Language::isSpoken).findFirst();
    }

    private Optional<String> cookie(String name) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }
}

package io.insightdesk.account;

import io.insightdesk.platform.security.Callers;
import io.insightdesk.platform.web.Language;
import io.insightdesk.platform.web.Region;
import io.insightdesk.tenant.TenantDirectory;
import io.insightdesk.tenant.TenantProfile;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who looks at the page, in which language, zone and theme: what every template asks. */
@Named("me")
@RequestScoped
public class MeView implements Region {

    private static final List<String> THEMES = List.of("system", "light", "dark");

    @Inject
    HttpServletRequest request;

    @Inject
    TenantDirectory tenants;

    /** The language chosen in the menu, else the account's, else the browser's. */
    @Override
    public Locale getLocale() {
        return cookie("language")
                .map(Locale::forLanguageTag)
                .filter(Language::isSpoken)
                .or(this::browserLocale)
                .orElse(Locale.ENGLISH);
    }

    public String getLanguage() {
        return getLocale().getLanguage();
    }

    @Override
    public ZoneId getZone() {
        return Callers.tenant()
                .flatMap(tenants::findById)
                .map(TenantProfile::timeZone)
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

    private Optional<Locale> browserLocale() {
        return Collections.list(request.getLocales()).stream()
                .filter(Language::isSpoken)
                .findFirst();
    }

    private Optional<String> cookie(String name) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }
}

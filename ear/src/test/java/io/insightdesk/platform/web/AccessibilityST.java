package io.insightdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.system.Axe;
import io.insightdesk.system.Browser;
import io.insightdesk.system.BrowserPool;
import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import io.insightdesk.system.SitePage;
import io.insightdesk.system.SitePage.Person;
import io.insightdesk.system.WebArchive;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Cookie;

/**
 * What axe-core can tell of WCAG 2.1 A and AA, and of its own good practice, holds on every page. Leaves a picture of
 * each page in each theme and width, for people to look at. Several pages are looked at at once.
 */
@ExtendWith(DeskExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityST {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice");
    private static final String COLOURS = "color-contrast";
    private static final String LIGHT = "light";
    private static final String DARK = "dark";
    private static final List<Integer> WIDTHS = List.of(1280, 390);
    private static final int HEIGHT = 844;
    private static final String FAILED = "Something went wrong";
    /** An expression without a value is written as {@code null} into an address. */
    private static final String NULL_ADDRESSES = """
            return [...document.querySelectorAll('[href], [src], [action]')]
              .map(element => element.getAttribute('href') || element.getAttribute('src') || element.getAttribute('action'))
              .filter(address => /(^|[^\\w-])(null|undefined)($|[^\\w-])/.test(address))
              .join(' ');""";
    /** Shows nothing: it leads on to where one works. */
    private static final String HOME = "/index.xhtml";

    private final Map<Person, BrowserPool> browsers = new ConcurrentHashMap<>();

    @BeforeAll
    void prepareBrowsers(Desk desk) {
        for (var person : Person.values()) {
            browsers.put(person, new BrowserPool(() -> {
                var browser = person.browser(desk);
                browser.open("/login");
                browser.driver().manage().addCookie(new Cookie("theme", LIGHT));
                return browser;
            }));
        }
    }

    @AfterAll
    void closeBrowsers() {
        browsers.values().forEach(BrowserPool::close);
    }

    @Test
    void noPageIsForgotten() {
        var expected = new TreeSet<>(WebArchive.pages());
        expected.remove(HOME);

        assertThat(Stream.of(SitePage.values()).map(SitePage::view).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    /**
     * A page is opened once, in the theme that its person chose; the other theme differs by an attribute and its
     * colours.
     */
    @ParameterizedTest
    @EnumSource
    @Execution(ExecutionMode.CONCURRENT)
    void pageBreaksNoRuleInAnyThemeAndWidth(SitePage page) {
        browsers.get(page.person()).lend(browser -> look(page, browser));
    }

    private void look(SitePage page, Browser browser) {
        var violations = new ArrayList<String>();

        browser.changeTab(); // what was typed into the page before would be restored
        browser.resize(WIDTHS.get(0), HEIGHT);
        page.open(browser);
        assertThat(browser.see("html").getDomAttribute("data-theme")).isEqualTo(LIGHT);
        assertThat(browser.text("h1").equals(FAILED)).as("%s failed", page).isEqualTo(page == SitePage.FAILED);
        assertThat(browser.driver().executeScript(NULL_ADDRESSES))
                .as("addresses with a value that was not there")
                .isEqualTo("");
        for (var width : WIDTHS) {
            browser.resize(width, HEIGHT);
            assertThat(browser.driver().executeScript("return window.innerWidth"))
                    .isEqualTo((long) width);
            for (var theme : List.of(LIGHT, DARK)) {
                browser.driver().executeScript("document.documentElement.dataset.theme = arguments[0]", theme);
                var found =
                        theme.equals(LIGHT) ? Axe.violationsOfTags(browser, RULES) : Axe.violationsOf(browser, COLOURS);
                found.forEach(
                        violation -> violations.add(page + ", " + theme + ", " + width + ": " + violation + "\n"));
                browser.picture("%s-%s-%d".formatted(page, theme, width).toLowerCase(Locale.ROOT));
            }
        }

        assertThat(violations).isEmpty();
    }

    @Test
    void themeIsTheOneThatWasChosen() {
        browsers.get(Person.VISITOR).lend(this::chooseDark);
    }

    private void chooseDark(Browser browser) {
        browser.open("/login");
        browser.driver().manage().addCookie(new Cookie("theme", DARK));
        browser.open("/login");

        assertThat(browser.see("html").getDomAttribute("data-theme")).isEqualTo(DARK);

        browser.driver().manage().addCookie(new Cookie("theme", LIGHT));
    }

    @Test
    void faultsAreFound() {
        browsers.get(Person.VISITOR).lend(this::spoil);
    }

    private void spoil(Browser browser) {
        SitePage.LOGIN.open(browser);
        browser.driver().executeScript("""
                document.querySelector('label[for=email]').remove();
                document.querySelector('h1').style.color = 'silver';
                document.querySelector('main').outerHTML = document.querySelector('main').innerHTML;""");

        assertThat(Axe.violationsOfTags(browser, RULES))
                .anyMatch(violation -> violation.contains("label"))
                .anyMatch(violation -> violation.contains("color-contrast"))
                .anyMatch(violation -> violation.contains("landmark-one-main"));
    }
}

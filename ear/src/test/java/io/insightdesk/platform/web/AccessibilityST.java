package io.insightdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import io.insightdesk.system.Browser;
import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import io.insightdesk.system.SitePage;
import io.insightdesk.system.SitePage.Person;
import io.insightdesk.system.WebArchive;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Cookie;

/**
 * What axe-core can tell of WCAG 2.1 A and AA, and of its own good practice, holds on every page. Leaves a picture of
 * each page in each theme and width, for people to look at.
 */
@ExtendWith(DeskExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityST {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice");
    private static final List<String> THEMES = List.of("light", "dark");
    private static final List<Integer> WIDTHS = List.of(1280, 390);
    private static final int HEIGHT = 844;
    private static final String FAILED = "Something went wrong on our side";
    /** Shows nothing: it leads on to where one works. */
    private static final String HOME = "/index.xhtml";

    private final Map<Person, Browser> browsers = new EnumMap<>(Person.class);

    @BeforeAll
    void openBrowsers(Desk desk) {
        for (var person : Person.values()) {
            browsers.put(person, person.browser(desk));
        }
    }

    @AfterAll
    void closeBrowsers() {
        browsers.values().forEach(Browser::close);
    }

    @Test
    void noPageIsForgotten() {
        var expected = new TreeSet<>(WebArchive.pages());
        expected.remove(HOME);

        assertThat(Stream.of(SitePage.values()).map(SitePage::view).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @EnumSource
    void pageBreaksNoRuleInAnyThemeAndWidth(SitePage page) {
        var browser = browsers.get(page.person());
        var violations = new ArrayList<String>();

        for (var theme : THEMES) {
            browser.open("/login");
            browser.driver().manage().addCookie(new Cookie("theme", theme));
            browser.resize(WIDTHS.get(0), HEIGHT);
            page.open(browser);
            assertThat(browser.see("html").getDomAttribute("data-theme")).isEqualTo(theme);
            assertThat(browser.text("h1").equals(FAILED)).as("%s failed", page).isEqualTo(page == SitePage.FAILED);
            for (var width : WIDTHS) {
                browser.resize(width, HEIGHT);
                assertThat(browser.driver().executeScript("return window.innerWidth"))
                        .isEqualTo((long) width);
                violations.addAll(violations(browser, page + ", " + theme + ", " + width));
                browser.picture("%s-%s-%d".formatted(page, theme, width).toLowerCase(Locale.ROOT));
            }
        }

        assertThat(violations).isEmpty();
    }

    @Test
    void faultsAreFound() {
        var browser = browsers.get(Person.VISITOR);
        SitePage.LOGIN.open(browser);
        browser.driver().executeScript("""
                document.querySelector('label[for=email]').remove();
                document.querySelector('h1').style.color = 'silver';
                document.querySelector('main').outerHTML = document.querySelector('main').innerHTML;""");

        assertThat(violations(browser, "spoiled"))
                .anyMatch(violation -> violation.contains("label"))
                .anyMatch(violation -> violation.contains("color-contrast"))
                .anyMatch(violation -> violation.contains("landmark-one-main"));
    }

    private static List<String> violations(Browser browser, String where) {
        browser.awaitStillness();
        var results = new AxeBuilder().withTags(RULES).analyze(browser.driver());
        assertThat(results.isErrored()).as(results.getErrorMessage()).isFalse();
        assertThat(results.getPasses()).as("rules that looked at something").hasSizeGreaterThan(10);
        return results.getViolations().stream()
                .map(rule -> where + ": " + inWords(rule))
                .toList();
    }

    private static String inWords(Rule rule) {
        return rule.getNodes().stream()
                .map(node -> "\n    " + node.getTarget() + " " + node.getHtml() + "\n      "
                        + node.getFailureSummary().replace("\n", "\n      "))
                .collect(Collectors.joining("", rule.getId() + " (" + rule.getHelp() + ")", "\n"));
    }
}

package io.insightdesk.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * axe-core in the page that a browser shows. It is put there by the browser's driver, which is not subject to the page's content security policy,
 * and once for all analyses of the page: reading its half a mebibyte of script takes as long as some analyses.
 */
public final class Axe {

    private static final String SOURCE = source();

    private static final String RUN = """
            const done = arguments[2];
            axe.run(document, {
              runOnly: {type: arguments[0], values: arguments[1]},
              resultTypes: ['violations'],
              preload: false,
            }).then(
              ({passes, violations}) => done({
                passes: passes.length,
                violations: violations.map(({id, help, nodes}) => `${id} (${help})` + nodes.map(({target, html, failureSummary}) =>
                  `\\n    ${target} ${html}\\n      ${failureSummary.replaceAll('\\n', '\\n      ')}`).join('')),
              }),
              failure => done({failure: String(failure)}),
            );""";

    private Axe() {}

    /** What breaks one of the rules that have one of the tags, in words, with the elements. */
    public static List<String> violationsOfTags(Browser browser, List<String> tags) {
        return violations(browser, "tag", tags);
    }

    /** What breaks one of these rules, in words, with the elements. */
    public static List<String> violationsOf(Browser browser, String... rules) {
        return violations(browser, "rule", List.of(rules));
    }

    @SuppressWarnings("unchecked") // RUN answers with a list of texts
    private static List<String> violations(Browser browser, String kind, List<String> values) {
        browser.awaitStillness();
        var driver = browser.driver();
        putInto(driver);
        var result = (Map<String, Object>) driver.executeAsyncScript(RUN, kind, values);
        if (result.containsKey("failure") || result.get("passes").equals(0L)) {
            throw new AssertionError("axe looked at nothing: " + result);
        }
        return (List<String>) result.get("violations");
    }

    private static void putInto(ChromeDriver driver) {
        if (driver.executeScript("return typeof axe").equals("undefined")) {
            driver.executeScript(SOURCE);
        }
    }

    private static String source() {
        try (var script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

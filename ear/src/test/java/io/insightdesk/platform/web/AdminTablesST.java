package io.insightdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.insightdesk.system.Browser;
import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** Tables whose headings sort and whose box filters, on pages that keep no state. */
@ExtendWith(DeskExtension.class)
class AdminTablesST {

    private static final Comparator<Object> UP = Collator.getInstance(Locale.ENGLISH);

    @Test
    void peopleAreSortedAndFilteredAndBothStay(Desk desk) {
        try (var admin = Browser.of(desk, "acme", "adam@acme.test")) {
            admin.open("/admin/people");
            var all = emails(admin);

            admin.click("[id='people:rows:email']");
            awaitEmails(admin, shown -> shown.equals(all.stream().sorted(UP).toList()));
            admin.see("[id='people:rows:email'][aria-sort=ascending]");
            admin.click("[id='people:rows:email']");
            awaitEmails(
                    admin,
                    shown -> shown.equals(all.stream().sorted(UP.reversed()).toList()));
            admin.see("[id='people:rows:email'][aria-sort=descending]");

            admin.press("[data-filters=people]", "admin");
            awaitEmails(admin, shown -> !shown.isEmpty() && shown.size() < all.size());
            assertThat(emails(admin)).contains("adam@acme.test").isSortedAccordingTo(UP.reversed());
            var found = emails(admin);
            admin.click("[id='people:rows:email']");
            awaitEmails(admin, shown -> shown.equals(found.stream().sorted(UP).toList()));
            assertThat(admin.complaints()).isEmpty();
        }
    }

    @Test
    void whereNothingMatchesTheTableSaysSoAndComesBack(Desk desk) {
        var run = UUID.randomUUID().toString().substring(0, 8);
        var api = desk.api("acme", "ana@acme.test");
        for (var name : List.of("a" + run, "b" + run)) {
            api.post("/api/v1/canned-replies", Map.of("shortName", name, "bodyHtml", "<p>Dear " + name + "</p>"));
        }
        try (var ana = Browser.of(desk, "acme", "ana@acme.test")) {
            ana.open("/agent/macros");
            var rows = "[id='replies:rows'] tbody tr:has(td + td)";
            ana.press("[data-filters=replies]", "nothing has these words");
            ana.seeText("[id='replies:rows']", "Nothing matches");
            assertThat(ana.sees(rows)).isFalse();
            ana.see("[id='macros:rows'] tbody td + td");

            ana.press("[data-filters=replies]", Keys.chord(Keys.CONTROL, "a"), "dear b" + run, Keys.ENTER);
            ana.seeText(rows + ":only-child", "/b" + run);

            ana.press("[data-filters=replies]", Keys.chord(Keys.CONTROL, "a"), run);
            ana.seeText(rows + ":nth-child(2)", run);
            ana.driver().executeScript("document.getElementById('replies:rows:name').focus()");
            new Actions(ana.driver()).sendKeys(Keys.ENTER).perform();
            ana.see("[id='replies:rows:name'][aria-sort=ascending]");
            ana.seeText(rows + ":first-child", "/a" + run);
            new Actions(ana.driver()).sendKeys(Keys.ENTER).perform(); // the focus is where it was
            ana.see("[id='replies:rows:name'][aria-sort=descending]");
            ana.seeText(rows + ":first-child", "/b" + run);
            assertThat(ana.complaints()).isEmpty();
        }
    }

    private static void awaitEmails(Browser browser, Predicate<List<String>> wanted) {
        await().until(() -> emails(browser), wanted);
    }

    @SuppressWarnings("unchecked")
    private static List<String> emails(Browser browser) {
        return (List<String>) browser.driver()
                .executeScript(
                        "return [...document.querySelectorAll('[data-person]')].map(person => person.dataset.person)");
    }
}

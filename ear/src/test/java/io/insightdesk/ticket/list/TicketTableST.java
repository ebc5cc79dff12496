package io.insightdesk.ticket.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.insightdesk.system.Api;
import io.insightdesk.system.Browser;
import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The agents' table of tickets: cells that are changed where they are, columns, and the menu of a row. */
@ExtendWith(DeskExtension.class)
class TicketTableST {

    private static final Duration SOON = Duration.ofSeconds(20);

    private Desk desk;
    private Api ben;
    private String tag;
    private String number;

    @BeforeEach
    void submit(Desk desk) {
        this.desk = desk;
        ben = desk.api("acme", "ben@acme.test");
        tag = "table-" + UUID.randomUUID();
        number = desk.api("acme", "carla@customer.test")
                .post("/api/v1/tickets", Map.of("subject", "In a table", "body", "x", "tags", List.of(tag)))
                .json()
                .get("number")
                .getAsString();
    }

    @Test
    void aCellIsChangedWhereItIsAndTheTicketWithIt() {
        try (var ana = openTable()) {
            ana.click("tbody td.pri");
            choose(ana, "tbody td.pri select", "Urgent");

            ana.seeText("tbody td.pri .prio", "Urgent");
            assertThat(ticket("priority")).isEqualTo("urgent");
            assertThat(ana.complaints()).isEmpty();
        }
    }

    @Test
    void aRowIsChangedAgainWhenItStandsElsewhereInTheListByThen() {
        submitAnother();
        try (var ana = openTable()) {
            var row = "tr[data-rk='%s']".formatted(ticket("id"));
            assertThat(ana.see(row).getDomAttribute("data-ri")).isEqualTo("1");
            ana.click(row + " td.pri");
            choose(ana, row + " td.pri select", "Urgent");
            await().atMost(SOON).until(() -> ana.see(row).getDomAttribute("data-ri"), "0"::equals);

            ana.click(row + " td.pri");
            choose(ana, row + " td.pri select", "Low");

            ana.seeText(row + " td.pri .prio", "Low");
            assertThat(ticket("priority")).isEqualTo("low");
        }
    }

    @Test
    void aCellIsChangedAfterItsColumnHasBeenDrawnElsewhere() {
        try (var gina = Browser.of(desk, "globex", "gina@globex.test")) {
            gina.open("/agent/tickets?view=open");
            new Actions(gina.driver())
                    .clickAndHold(gina.see("th.pri .ui-column-title"))
                    .moveByOffset(-20, 2)
                    .moveToElement(gina.see("th.stat"), -20, 0)
                    .release()
                    .perform();
            gina.see("th.pri + th.stat");
            await().atMost(SOON)
                    .until(
                            () -> gina.driver().executeScript("return PrimeFaces.ajax.Queue.isEmpty()"),
                            Boolean.TRUE::equals);
            gina.click("tbody tr:first-child td.pri");
            choose(gina, "tbody tr:first-child td.pri select", "Urgent");

            gina.seeText("tbody tr:first-child td.pri .prio", "Urgent");
            gina.open("/agent/tickets?view=open");
            gina.seeText("tbody tr:first-child td.pri .prio", "Urgent");
        }
    }

    @Test
    void byKeysOneGoesFromCellToCellAndBackToTheTicket() {
        try (var ana = openTable()) {
            ana.driver().executeScript("document.querySelector('tbody .subj a').focus()");
            press(ana, "e");
            ana.see("tbody td.stat select");
            press(ana, Keys.TAB);
            ana.see("tbody td.pri select");
            press(ana, Keys.ARROW_DOWN);
            press(ana, Keys.ENTER);

            ana.seeText("tbody td.pri .prio", "High");
            assertThat(ana.driver().switchTo().activeElement().getText()).contains(number);
            assertThat(ticket("priority")).isEqualTo("high");
        }
    }

    @Test
    void whatAColleagueChangedMeanwhileIsNotOverwritten() {
        try (var ana = openTable()) {
            ana.click("tbody td.pri");
            ana.see("tbody td.pri select");
            ben.with("If-Match", "*").patch("/api/v1/tickets/" + number, Map.of("priority", "low"));

            choose(ana, "tbody td.pri select", "Urgent");

            ana.seeText(".ui-growl", "changed the priority from Normal to Low");
            ana.seeText("tbody td.pri .prio", "Low");
            assertThat(ticket("priority")).isEqualTo("low");
        }
    }

    @Test
    void aCellOfATicketThatWasDeletedMeanwhileStaysAsItIsAndANoticeSaysWhy() {
        submitAnother();
        try (var ana = openTable()) {
            var row = "tr[data-rk='%s']".formatted(ticket("id"));
            delete();
            ana.click(row + " td.pri");

            ana.seeText(".ui-growl", "no longer available");
            ana.seeText(row + " td.pri .prio", "Normal");
            assertThat(ana.sees(row + " td.pri select")).isFalse();
            assertThat(ana.path()).isEqualTo("/agent/tickets");
            assertThat(ana.complaints()).isEmpty();
        }
    }

    @Test
    void whatIsChosenForATicketThatWasDeletedMeanwhileIsGivenUp() {
        submitAnother();
        try (var ana = openTable()) {
            var row = "tr[data-rk='%s']".formatted(ticket("id"));
            ana.click(row + " td.pri");
            ana.see(row + " td.pri select");
            delete();

            choose(ana, row + " td.pri select", "Urgent");

            ana.seeText(".ui-growl", "no longer available");
            ana.seeText(row + " td.pri .prio", "Normal");
            assertThat(ana.sees(row + " td.pri select")).isFalse();
            assertThat(ana.complaints()).isEmpty();
        }
    }

    @Test
    void anAssigneeIsChosenAndTakenAwayAndTagsAreTypedInTheirCells() {
        try (var ana = Browser.of(desk, "acme", "ana@acme.test")) {
            ana.open("/agent/columns?view=open");
            show(ana, "Tags");
            ana.open("/agent/tickets?view=open&tag=" + tag);
            ana.click("tbody td.who");
            ana.press("tbody td.who select", "Ben" + Keys.ENTER);
            ana.seeText("tbody td.who", "BA");
            assertThat(ticket("assignee")).contains("Ben");
            ana.click("tbody td.who");
            choose(ana, "tbody td.who select", "Nobody");
            ana.seeText("tbody td.who", "–");
            ana.click("tbody td.more");
            ana.press("tbody td.more input", Keys.END + ", in the cell" + Keys.ENTER);

            ana.seeText("tbody td.more", "in the cell");
            assertThat(ticket("tags")).contains(tag, "in the cell");
            assertThat(ticket("assignee")).isEqualTo("null");
        }
    }

    @Test
    void columnsStayInTheOrderAndWidthToWhichAnAgentHasDrawnThem() {
        try (var ana = openTable()) {
            new Actions(ana.driver())
                    .clickAndHold(ana.see("th.due .ui-column-title"))
                    .moveByOffset(-20, 2)
                    .moveToElement(ana.see("th.stat"), -20, 0)
                    .release()
                    .perform();
            ana.see("th.cust + th.due");
            new Actions(ana.driver())
                    .dragAndDropBy(ana.driver().findElement(By.cssSelector("th.subj .ui-column-resizer")), -60, 0)
                    .perform();
            ana.see(".ui-datatable.sized");
            var width = ana.see("th.subj").getSize().width;
            await().atMost(SOON)
                    .until(
                            () -> ana.driver().executeScript("return PrimeFaces.ajax.Queue.isEmpty()"),
                            Boolean.TRUE::equals);

            ana.open("/agent/tickets?view=open&tag=" + tag);

            ana.see("th.cust + th.due + th.stat");
            assertThat(ana.see("th.subj").getSize().width).isBetween(width - 2, width + 2);
            try (var other = Browser.of(desk, "acme", "ben@acme.test")) {
                other.open("/agent/tickets?view=open&tag=" + tag);
                other.see("th.cust + th.stat");
                assertThat(other.sees(".ui-datatable.sized")).isFalse();
            }
        }
    }

    @Test
    void theMenuOfARowChangesTheTicketAndThatIsTakenBack() {
        try (var ana = openTable()) {
            new Actions(ana.driver()).contextClick(ana.see("tbody td.cust")).perform();
            ana.click(".ui-contextmenu [data-set=assignee]");

            ana.seeText(".toast", "1 changed");
            assertThat(ticket("assignee")).contains("Ana");
            ana.click(".toast button");
            ana.seeText(".toast", "1 undone");
            assertThat(ticket("assignee")).isEqualTo("null");
            assertThat(ana.complaints()).isEmpty();
        }
    }

    @Test
    void byPriorityTicketsStandInGroupsInTheOrderOfTheList() {
        var urgent = submitWith("urgent");
        var low = submitWith("low");
        try (var ana = openTable("&sort=-priority")) {
            assertThat(table(ana)).containsExactly("Urgent", urgent, "Normal", number, "Low", low);
            ana.click("th.pri a");
            ana.see("th.pri .ascending");
            assertThat(table(ana)).containsExactly("Low", low, "Normal", number, "Urgent", urgent);
            assertThat(ana.complaints()).isEmpty();
        }
    }

    @Test
    void byStatusTicketsStandInGroupsAndOneIsChangedThere() {
        var hold = submitWith("normal");
        ben.with("If-Match", "*").patch("/api/v1/tickets/" + hold, Map.of("status", "hold"));
        var open = submitWith("normal");
        ben.with("If-Match", "*").patch("/api/v1/tickets/" + open, Map.of("status", "open"));
        try (var ana = openTable("")) {
            assertThat(ana.sees("td.group")).isFalse();
            ana.click("th.stat a");
            ana.see("th.stat .ascending");
            assertThat(table(ana)).containsExactly("New", number, "Open", open, "On hold", hold);
            ana.click("th.stat a");
            ana.see("th.stat .descending");
            assertThat(table(ana)).containsExactly("On hold", hold, "Open", open, "New", number);

            var row = "tr[data-rk='%s']".formatted(ticket("id"));
            ana.click(row + " td.pri");
            choose(ana, row + " td.pri select", "Urgent");
            ana.seeText(row + " td.pri .prio", "Urgent");
            assertThat(ticket("priority")).isEqualTo("urgent");
            assertThat(table(ana)).containsExactly("On hold", hold, "Open", open, "New", number);
            assertThat(ana.complaints()).isEmpty();
        }
    }

    @Test
    void rowsAreSelectedAcrossTheHeadingOfAGroup() {
        submitWith("urgent");
        submitWith("low");
        try (var ana = openTable("&sort=-priority")) {
            var boxes = ana.driver().findElements(By.cssSelector("tr[data-rk] .pick .ui-chkbox-box"));
            boxes.get(0).click();
            new Actions(ana.driver())
                    .keyDown(Keys.SHIFT)
                    .click(boxes.get(2))
                    .keyUp(Keys.SHIFT)
                    .perform();

            ana.seeText("#bulk [data-picked]", "3");
            ana.click("#rows th.pick .ui-chkbox-box");
            assertThat(ana.sees("#bulk")).isFalse();
            assertThat(ana.complaints()).isEmpty();
        }
    }

    @Test
    void aColumnIsDrawnElsewhereInAGroupedList() {
        try (var gina = Browser.of(desk, "globex", "gina@globex.test")) {
            gina.open("/agent/tickets?view=pending&sort=-priority");
            gina.see("td.group");
            new Actions(gina.driver())
                    .clickAndHold(gina.see("th.due .ui-column-title"))
                    .moveByOffset(-20, 2)
                    .moveToElement(gina.see("th.stat"), -20, 0)
                    .release()
                    .perform();
            gina.see("th.due + th.stat");

            var rows = gina.driver().findElements(By.cssSelector("tr[data-rk]"));
            assertThat(rows).isNotEmpty();
            assertThat(gina.driver().findElements(By.cssSelector("tr[data-rk] td.due + td.stat")))
                    .hasSameSizeAs(rows);
            assertThat(gina.driver().findElements(By.cssSelector("td.group:only-child")))
                    .hasSameSizeAs(gina.driver().findElements(By.cssSelector("td.group")));
            assertThat(gina.complaints()).isEmpty();
        }
    }

    @Test
    void aGroupThatGoesOnOnTheNextPageHasOneHeading() {
        for (var more = 0; more < 26; more++) {
            submitWith(more < 3 ? "high" : "normal");
        }
        var low = submitWith("low");
        try (var ana = openTable("&sort=-priority")) {
            assertThat(table(ana)).doesNotContain("Low", low);
            ana.driver()
                    .executeScript("const list = document.getElementById('rows'); list.scrollTop = list.scrollHeight;");
            ana.seeText("#rows tbody", low);

            assertThat(ana.driver().findElements(By.cssSelector("td.group")))
                    .extracting(WebElement::getText)
                    .containsExactly("High", "Normal", "Low");
            assertThat(ana.driver().findElements(By.cssSelector("tr[data-rk]"))).hasSize(28);
        }
    }

    /** What stands in the table: headings, and the tickets' numbers. */
    private static List<String> table(Browser browser) {
        return browser.driver().findElements(By.cssSelector("#rows tbody tr :is(h2, .subj small)")).stream()
                .map(WebElement::getText)
                .toList();
    }

    private String submitWith(String priority) {
        return desk.api("acme", "carla@customer.test")
                .post(
                        "/api/v1/tickets",
                        Map.of("subject", "Grouped", "body", "x", "tags", List.of(tag), "priority", priority))
                .json()
                .get("number")
                .getAsString();
    }

    private void submitAnother() {
        desk.api("acme", "carla@customer.test")
                .post("/api/v1/tickets", Map.of("subject", "Above", "body", "x", "tags", List.of(tag)));
    }

    private void delete() {
        desk.api("acme", "adam@acme.test").with("If-Match", "*").delete("/api/v1/tickets/" + number);
    }

    private Browser openTable() {
        return openTable("");
    }

    private Browser openTable(String order) {
        var ana = Browser.of(desk, "acme", "ana@acme.test");
        ana.open("/agent/tickets?view=open&tag=" + tag + order);
        ana.see("#rows tbody tr[data-rk]");
        return ana;
    }

    private static void show(Browser browser, String column) {
        browser.driver()
                .findElement(By.xpath("//label[contains(., '%s')]//input | //input[@id=//label[contains(., '%s')]/@for]"
                        .formatted(column, column)))
                .click();
        browser.click("[id='form:save']");
        browser.awaitPath("/agent/tickets");
    }

    /** The select is gone as soon as something is chosen: the driver would look whether it is chosen. */
    private static void choose(Browser browser, String select, String option) {
        browser.driver().executeScript("""
                const [select, text] = arguments;
                select.value = [...select.options].find((option) => option.text === text).value;
                select.dispatchEvent(new Event('change', { bubbles: true }));""", browser.see(select), option);
    }

    private static void press(Browser browser, CharSequence key) {
        new Actions(browser.driver()).sendKeys(key).perform();
    }

    private String ticket(String member) {
        var value = ben.get("/api/v1/tickets/" + number).json().get(member);
        return value.isJsonPrimitive() ? value.getAsString() : value.toString();
    }
}

package io.insightdesk.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.system.Browser;
import io.insightdesk.system.Desk;
import io.insightdesk.system.DeskExtension;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.WebDriverWait;

/** People choose, drop, paste and remove files on the pages, under the content security policy that they have. */
@ExtendWith(DeskExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadJourneyST {

    private static final String ARRIVED = " .files li:not(:has(progress))";

    @TempDir
    Path folder;

    private Browser customer;
    private Browser agent;

    @BeforeAll
    void openBrowsers(Desk desk) {
        customer = Browser.of(desk, "acme", "carla@customer.test");
        agent = Browser.of(desk, "acme", "ana@acme.test");
    }

    @AfterAll
    void closeBrowsers() {
        for (var browser : new Browser[] {customer, agent}) {
            if (browser != null) {
                browser.close();
            }
        }
    }

    @Test
    void filesGoFromTheCustomerToTheAgentAndBack() throws IOException {
        customer.complaints(); // what another test has made it say
        customer.open("/portal/new");
        customer.type("[id$=subject]", "Stripes");
        customer.type("[id$=body]", "See the photo.");
        choose(customer, picture("stripes.png"));
        customer.see("#form" + ARRIVED + " img");
        choose(customer, text("printer-log.txt"));
        customer.seeText("#form .files", "printer-log.txt");
        customer.see("#form .files li:nth-child(2):not(:has(progress))");
        customer.picture("upload-new");
        customer.click("main .btn.primary");
        customer.awaitPath("/portal/requests/ACME-");
        awaitPicture(customer, ".msg .files img");
        customer.seeText(".msg .files", "printer-log.txt");
        customer.picture("upload-request");

        agent.open(customer.path().replace("/portal/requests/", "/agent/tickets/"));
        awaitPicture(agent, ".msg .files img");
        agent.picture("upload-ticket");

        agent.write("#replyPanel", "The drum has a scratch.");
        drop(agent, "#replyPanel form", "drum.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
        agent.see("#replyPanel" + ARRIVED);
        agent.click("#replyPanel .btn.primary");
        customer.seeText(".chat .files", "drum.svg");

        agent.click("#noteTab");
        agent.write("#notePanel", "Under guarantee.");
        paste(agent, "#notePanel [contenteditable]", "guarantee.txt", "until 2027");
        agent.see("#notePanel" + ARRIVED);
        agent.click("#notePanel .btn.primary");
        agent.seeText(".msg.note .files", "guarantee.txt");

        customer.driver().navigate().refresh();
        customer.seeText(".chat .files", "drum.svg");
        assertThat(customer.source()).doesNotContain("guarantee");
        assertThat(customer.complaints()).isEmpty();
        assertThat(agent.complaints()).isEmpty();
    }

    @Test
    void whatIsRemovedIsNotSentAndWhatIsWrongIsSaid() throws IOException {
        customer.open("/portal/new");
        choose(customer, script("photo.png"));
        customer.seeText("#form [role=alert]", "photo.png: Files of the type application/x-sh can't be sent.");
        choose(customer, text("wrong.txt"));
        customer.see("#form" + ARRIVED);
        choose(customer, text("right.txt"));
        customer.see("#form .files li:nth-child(2):not(:has(progress))");
        customer.click("#form .files li:first-child button");
        customer.type("[id$=body]", "One file");
        customer.click("main .btn.primary");
        customer.see("[aria-invalid=true]");
        customer.seeText("#form .files", "right.txt");
        assertThat(customer.text("#form .files")).doesNotContain("wrong.txt");

        customer.type("[id$=subject]", "One file only");
        customer.click("main .btn.primary");
        customer.awaitPath("/portal/requests/ACME-");

        customer.seeText(".msg .files", "right.txt");
        assertThat(customer.text(".msg .files")).doesNotContain("wrong.txt");
    }

    private static void choose(Browser browser, Path file) {
        browser.driver().findElement(By.cssSelector("input[type=file]")).sendKeys(file.toString());
    }

    private static void drop(Browser browser, String target, String name, String content) {
        browser.driver().executeScript("""
                const data = new DataTransfer();
                data.items.add(new File([arguments[2]], arguments[1]));
                document.querySelector(arguments[0])
                  .dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}));""", target, name, content);
    }

    private static void paste(Browser browser, String target, String name, String content) {
        browser.driver().executeScript("""
                const data = new DataTransfer();
                data.items.add(new File([arguments[2]], arguments[1]));
                document.querySelector(arguments[0])
                  .dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));""", target, name, content);
    }

    private static void awaitPicture(Browser browser, String selector) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(10)).until(driver -> browser.driver()
                .executeScript("return document.querySelector(arguments[0])?.naturalWidth === 320", selector)
                .equals(true));
    }

    private Path picture(String name) throws IOException {
        var image = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, Color.LIGHT_GRAY, 20, 0, Color.DARK_GRAY, true));
        pen.fillRect(0, 0, 320, 200);
        pen.dispose();
        var file = folder.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private Path text(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "some lines\n".repeat(200));
    }

    private Path script(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "#!/bin/sh\ntrue\n");
    }
}

package io.insightdesk.system;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * One person's browser: a Chromium with nothing in it that others left. A machine without Chromium fails the test. Starting one takes
 * seconds, so a closed one is emptied and given to the next test.
 */
public final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Not the half second that the driver waits by itself: there are thousands of looks. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private static final Dimension SIZE = new Dimension(1440, 900);
    private static final Deque<ChromeDriver> FREE = new ConcurrentLinkedDeque<>();

    private final Desk desk;
    private final String tenant;
    private final ChromeDriver driver;

    private Browser(Desk desk, String tenant) {
        this.desk = desk;
        this.tenant = tenant;
        var free = FREE.poll();
        this.driver = free == null ? withoutDesk() : free;
    }

    /** A browser for pages that are not the desk's; who asks for it ends it. */
    public static ChromeDriver withoutDesk() {
        return new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(program("chromedriver"))
                        .build(),
                options());
    }

    public static Browser open(Desk desk, String tenant) {
        return new Browser(desk, tenant);
    }

    /** A browser in which this person has signed in. */
    public static Browser of(Desk desk, String tenant, String email) {
        var browser = new Browser(desk, tenant);
        browser.signIn(email, Desk.PASSWORD);
        // the click does not wait for the answer, and who opens another page before it comes is not signed in
        browser.unstale().until(any -> !browser.path().startsWith("/login"));
        return browser;
    }

    private static ChromeOptions options() {
        var options = new ChromeOptions();
        options.setBinary(program("chromium"));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=en",
                "--window-size=%d,%d".formatted(SIZE.getWidth(), SIZE.getHeight()));
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }

    private static File program(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(directory -> new File(directory, name))
                .filter(File::canExecute)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " on the PATH: install Chromium and its driver"));
    }

    public void signIn(String email, String password) {
        open("/login");
        type("input[type=email]", email);
        type("input[type=password]", password);
        click("main button[type=submit], form button[type=submit]");
    }

    /** Opens a page of the browser's tenant. */
    public void open(String path) {
        driver.get(desk.address(tenant, path).toString());
    }

    public String path() {
        return URI.create(driver.getCurrentUrl()).getPath();
    }

    /** Presses keys in the element, one after the other. */
    public void press(String selector, CharSequence... keys) {
        patience().until(any -> {
            see(selector).sendKeys(keys);
            return true;
        });
    }

    /** What stands in the input. */
    public String value(String selector) {
        return patience().until(any -> see(selector).getDomProperty("value"));
    }

    /** Waits until the page's path begins so. */
    public void awaitPath(String beginning) {
        patience().until(any -> path().startsWith(beginning));
    }

    /** Waits for the element to be seen. */
    public WebElement see(String selector) {
        return patience().until(any -> driver.findElements(By.cssSelector(selector)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElse(null));
    }

    /** Waits until the text stands in an element that the selector finds. */
    public void seeText(String selector, String text) {
        unstale().until(any -> driver.findElements(By.cssSelector(selector)).stream()
                .anyMatch(element -> element.getText().contains(text)));
    }

    public boolean sees(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream().anyMatch(WebElement::isDisplayed);
    }

    public String text(String selector) {
        return unstale().until(any -> see(selector).getText());
    }

    /** Looks again where the page replaced the element between finding it and looking at it. */
    private WebDriverWait patience() {
        var wait = new WebDriverWait(driver, PATIENCE, LOOK_EVERY);
        wait.ignoring(StaleElementReferenceException.class);
        return wait;
    }

    /**
     * Tries again what fails because the page replaced the element, or another page itself, between finding and using it:
     * the driver has more than one exception for that.
     */
    private WebDriverWait unstale() {
        var wait = patience();
        wait.ignoring(WebDriverException.class);
        return wait;
    }

    /** The selector of the input that has this label. */
    public String labelled(String label) {
        return unstale().until(any -> (String) driver.executeScript("""
                const input = [...document.querySelectorAll('label')].find(one => one.textContent.trim() === arguments[0])?.control;
                return input ? `[id='${input.id}']` : null;""", label));
    }

    /** Sets a field's text, also with characters outside the basic plane, which the driver can't type. */
    public void type(String selector, String text) {
        unstale().until(any -> {
            driver.executeScript("""
                    arguments[0].value = arguments[1];
                    arguments[0].dispatchEvent(new Event('input', {bubbles: true}));
                    arguments[0].dispatchEvent(new Event('change', {bubbles: true}));""", see(selector), text);
            return true;
        });
    }

    /** Writes into a composer, plain or rich, behind what is there. */
    public void write(String composer, String text) {
        unstale().until(any -> driver.executeScript("""
                const field = arguments[0];
                field.focus();
                if (field.isContentEditable) {
                  getSelection().selectAllChildren(field);
                  getSelection().collapseToEnd();
                }
                return document.execCommand('insertText', false, arguments[1]);""", see(composer + " :is([contenteditable],textarea)"), text));
    }

    /** Chooses a file of the tests' resources in a file field. */
    public void choose(String selector, String resource) {
        press(
                selector,
                Path.of(URI.create(Browser.class.getResource(resource).toString()))
                        .toString());
    }

    /** Chooses the option with this text. */
    public void pick(String selector, String option) {
        unstale().until(any -> {
            new Select(see(selector)).selectByVisibleText(option);
            return true;
        });
    }

    /** Drags something by the mouse, beyond the middle of something else above or below. */
    public void drag(String selector, String onto) {
        var to = see(onto);
        var reaches = to.getSize().getHeight() / 2 - 2;
        var up = see(selector).getLocation().getY() > to.getLocation().getY();
        new Actions(driver)
                .clickAndHold(see(selector))
                .moveToElement(to, 0, up ? -reaches : reaches)
                .release()
                .perform();
    }

    public void click(String selector) {
        unstale().until(any -> {
            see(selector).click();
            return true;
        });
    }

    /** Where the first link of the element leads in which the text stands. */
    public String linkBeside(String selector, String text) {
        seeText(selector, text);
        return unstale().until(any -> driver.findElements(By.cssSelector(selector)).stream()
                .filter(element -> element.getText().contains(text))
                .findFirst()
                .map(element ->
                        URI.create(element.findElement(By.cssSelector("a")).getDomProperty("href")))
                .map(address -> address.getPath() + (address.getQuery() == null ? "" : "?" + address.getQuery()))
                .orElseThrow());
    }

    public void resize(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    /** Waits until nothing moves or changes its colour any more. */
    public void awaitStillness() {
        patience().until(any -> driver.executeScript(
                        "return document.readyState === 'complete' && document.getAnimations().every(one => one.playState !== 'running')")
                .equals(true));
    }

    public Desk desk() {
        return desk;
    }

    public ChromeDriver driver() {
        return driver;
    }

    public String source() {
        return driver.getPageSource();
    }

    /** What the browser itself complained of since the last call: script errors, refused resources, CSP. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Keeps a picture of the page for people to look at. */
    public void picture(String name) {
        var directory = Path.of(System.getProperty("insightdesk.pages"));
        try {
            Files.createDirectories(directory);
            Files.write(directory.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            empty();
            FREE.push(driver);
        } catch (WebDriverException crashed) {
            driver.quit();
        }
    }

    /**
     * Leaves a tab without a history and no cookies, storage or messages. Only the cache stays, with what is the same for everybody: scripts
     * and styles.
     */
    private void empty() {
        changeTab();
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        driver.executeCdpCommand(
                "Storage.clearDataForOrigin",
                Map.of("origin", desk.address(tenant, "").toString(), "storageTypes", "all"));
        driver.manage().window().setSize(SIZE);
        driver.manage().logs().get(LogType.BROWSER);
    }

    /** Goes on in a new tab and closes all others, with what scripts have kept in them. */
    public void changeTab() {
        var used = driver.getWindowHandles();
        var tab = driver.switchTo().newWindow(WindowType.TAB).getWindowHandle();
        for (var window : used) {
            driver.switchTo().window(window).close();
        }
        driver.switchTo().window(tab);
        driver.executeCdpCommand("Page.bringToFront", Map.of()); // without it the tab never has the focus
    }

    /** Ends the browsers that nobody uses. */
    static void endAll() {
        for (var free = FREE.poll(); free != null; free = FREE.poll()) {
            free.quit();
        }
    }
}

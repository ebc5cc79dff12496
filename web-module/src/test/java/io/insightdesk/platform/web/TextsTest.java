package io.insightdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.platform.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {

    private static final Path BUNDLES = Path.of("src/main/resources");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern DECLARED = Pattern.compile("<base-name>([\\w.]+)</base-name>\\s*<var>(\\w+)</var>");

    /** As pages name them, with the bundle that each is: {@code ticketTexts} is {@code io.insightdesk.ticket.texts}. */
    private static final Map<String, String> NAMES = DECLARED.matcher(
                    content(PAGES.resolve("WEB-INF/faces-config.xml")))
            .results()
            .collect(Collectors.toMap(declared -> declared.group(2), declared -> declared.group(1)));

    private static final Pattern LOOK_UP =
            Pattern.compile("\\b(" + String.join("|", NAMES.keySet()) + ")(?:\\['([\\w.-]+)']|\\.(\\w+))");
    private static final List<String> LANGUAGES =
            Language.ALL.stream().map(Language::code).toList();

    static Stream<Path> englishBundles() {
        return filesUnder(BUNDLES, "_en.properties");
    }

    static Stream<Path> pages() {
        return filesUnder(PAGES, ".xhtml");
    }

    @ParameterizedTest
    @MethodSource("englishBundles")
    void everyLanguageHasTheSameKeys(Path english) {
        var keys = read(english).keySet();

        for (var language : LANGUAGES) {
            var other = Path.of(english.toString().replace("_en.", "_" + language + "."));
            assertThat(read(other).keySet()).as(other.toString()).isEqualTo(keys);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyTextThatAPageNamesExists(Path page) {
        var matcher = LOOK_UP.matcher(content(page));

        assertThat(matcher.results().map(TextsTest::missing).filter(key -> !key.isEmpty()))
                .isEmpty();
    }

    @Test
    void thereAreBundlesAndPagesToLookAt() {
        assertThat(englishBundles().count()).isGreaterThanOrEqualTo(3);
        assertThat(pages().count()).isGreaterThanOrEqualTo(10);
        assertThat(NAMES).hasSizeGreaterThanOrEqualTo(10);
    }

    private static String missing(MatchResult lookUp) {
        var key = lookUp.group(2) != null ? lookUp.group(2) : lookUp.group(3);
        var texts = ResourceBundle.getBundle(NAMES.get(lookUp.group(1)), Locale.ENGLISH);
        // a key that ends in a dot gets its end in the page: status.#{…}
        return texts.containsKey(key) || key.endsWith(".") ? "" : key;
    }

    private static Stream<Path> filesUnder(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties read(Path bundle) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(bundle)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }

    private static String content(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

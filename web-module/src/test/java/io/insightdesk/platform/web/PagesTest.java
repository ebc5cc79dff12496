package io.insightdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that every page's source keeps. What the browser then sees is tested on the running application. */
class PagesTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern PREFIXED_TAG = Pattern.compile("</?([a-z]+):");
    private static final Pattern NAMESPACE = Pattern.compile("xmlns:([a-z]+)=\"([^\"]+)\"");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(rgb|hsl)a?\\(");
    private static final Pattern FORM = Pattern.compile("(?s)<(h:)?form .*?</(h:)?form>");
    private static final Pattern TEXT = Pattern.compile(
            "<textarea|<h:inputTextarea|<h:inputText |<d:editor|<input class=\"in[ \"](?![^>]*type=\"search\")");
    /**
     * Composers have drafts; passwords and what is asked for beside them are never kept; searches are in the address.
     */
    private static final Pattern KEEPING =
            Pattern.compile("data-keep=\"(yes|no)\"|data-composer=|method=\"get\"|type=\"password\"");

    private static final Set<String> KNOWN_NAMESPACES = Set.of(
            "jakarta.faces.facelets",
            "jakarta.faces.core",
            "jakarta.faces.html",
            "jakarta.faces.passthrough",
            "jakarta.tags.core",
            "http://omnifaces.org/ui",
            "http://primefaces.org/ui",
            "primefaces",
            "urn:insightdesk");

    static Stream<Path> pages() throws IOException {
        return filesUnder("", ".xhtml");
    }

    static Stream<Path> styles() throws IOException {
        return filesUnder("resources", ".css").filter(file -> !file.endsWith("tokens.css"));
    }

    /** A tag of an unknown namespace is written out as markup: no error, nothing happens. */
    @ParameterizedTest
    @MethodSource("pages")
    void everyPrefixIsBoundToAKnownNamespace(Path page) throws IOException {
        var source = Files.readString(page);
        var bound = NAMESPACE.matcher(source).results().toList();

        assertThat(bound).allSatisfy(match -> assertThat(KNOWN_NAMESPACES).contains(match.group(2)));
        var prefixes = bound.stream().map(match -> match.group(1)).toList();
        assertThat(PREFIXED_TAG.matcher(source).results().map(match -> match.group(1)))
                .allMatch(prefixes::contains);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noPageIsLongerThan120LinesOrHasScriptOrHandlersInline(Path page) throws IOException {
        var source = Files.readString(page);

        assertThat(source.lines().count()).isLessThanOrEqualTo(120);
        assertThat(source).doesNotContainPattern("<script(?![^>]*\\bsrc=)").doesNotContainPattern("<style[ >]");
        assertThat(source).doesNotContainPattern("<[a-z]+ [^>]*\\bon(click|change|submit|input)=");
    }

    @ParameterizedTest
    @MethodSource("styles")
    void coloursComeOnlyFromTheTokens(Path style) throws IOException {
        var withoutExpressions = Files.readString(style).replaceAll("#\\{[^}]*}", "");

        assertThat(COLOUR.matcher(withoutExpressions).results().map(match -> match.group()))
                .isEmpty();
    }

    /** What somebody has written must not be lost with the page: see {@code unsent.js}. */
    @ParameterizedTest
    @MethodSource("pages")
    void everyFormWithTextSaysWhetherThatIsKept(Path page) throws IOException {
        assertThat(FORM.matcher(Files.readString(page)).results().map(match -> match.group()))
                .filteredOn(form -> TEXT.matcher(form).find())
                .allSatisfy(form -> assertThat(form).containsPattern(KEEPING));
    }

    private static Stream<Path> filesUnder(String folder, String ending) throws IOException {
        try (var files = Files.walk(PAGES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        }
    }
}

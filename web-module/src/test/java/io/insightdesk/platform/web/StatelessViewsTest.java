package io.insightdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which pages keep their state in a session follows from what they are made of. */
class StatelessViewsTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern INCLUDED = Pattern.compile("<ui:include src=\"(/[^\"#]+)\"");
    private static final Pattern FACES_FORM = Pattern.compile("<h:form|<h:command|<p:ajax|<p:remoteCommand");

    /** What a page gives its template for what Faces sends to it. */
    private static final String SAYS_SO = "<ui:param name=\"stateless\" value=\"true\"/>";

    @Test
    void exactlyThePagesWithoutAFormOfFacesAndThoseThatSaySoAreStateless() throws IOException {
        assertThat(StatelessViews.VIEWS).isEqualTo(pagesWithoutState());
    }

    private static Set<String> pagesWithoutState() throws IOException {
        try (var files = Files.walk(PAGES)) {
            return files.map(file -> "/" + PAGES.relativize(file))
                    .filter(file -> file.endsWith(".xhtml"))
                    .filter(file -> !file.startsWith("/WEB-INF/") || file.startsWith("/WEB-INF/pages/"))
                    .filter(page -> read(page).contains(SAYS_SO) || !hasFacesForm(page))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    private static boolean hasFacesForm(String file) {
        var source = read(file);
        return FACES_FORM.matcher(source).find()
                || INCLUDED.matcher(source).results().anyMatch(part -> hasFacesForm(part.group(1)));
    }

    private static String read(String file) {
        try {
            return Files.readString(PAGES.resolve(file.substring(1)));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}

package io.insightdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The components of drafts by whose constraints pages limit the lengths of inputs exist. */
class PageRulesTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern RULE = Pattern.compile("rule=\"([^\"#]+)\"|rules\\.of\\('([^']+)'\\)");

    /** There are more: with fewer the pages say it in a way that this test does not find. */
    private static final int FEWEST = 30;

    private final DraftRules rules = new DraftRules();

    @Test
    void rulesThatPagesNameExist() throws IOException {
        var named = 0;
        for (var page : pages().entrySet()) {
            for (var name : namedBy(page.getValue())) {
                assertThat(rules.of(name).maxLength())
                        .as(page.getKey() + ": " + name)
                        .isNotNull();
                named++;
            }
        }
        assertThat(named).as("rules that the pages name").isGreaterThan(FEWEST);
    }

    @Test
    void whatIsNoComponentOfADraftIsNoRule() {
        assertThatThrownBy(() -> rules.of("team.TeamDraft.nmae")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rules.of("team.TeamDrift.name")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rules.of("name")).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> namedBy(String page) {
        return RULE.matcher(page)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();
    }

    /** The sources by their paths without ending. */
    private static Map<String, String> pages() throws IOException {
        try (var files = Files.walk(PAGES)) {
            List<Path> pages =
                    files.filter(file -> file.toString().endsWith(".xhtml")).toList();
            return pages.stream()
                    .collect(Collectors.toMap(
                            file -> PAGES.relativize(file).toString().replace(".xhtml", ""), PageRulesTest::read));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}

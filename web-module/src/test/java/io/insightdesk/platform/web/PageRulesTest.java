package io.insightdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What pages say of the lengths of inputs is what the constraints on drafts say: by {@code rule}, or with a number that is in
 * the list.
 */
class PageRulesTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern TAG = Pattern.compile("<[a-z:A-Z]+ [^>]*maxlength=\"\\d+\"[^>]*>");
    private static final Pattern ID = Pattern.compile(" (?:id|name)=\"([^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("maxlength=\"(\\d+)\"");
    private static final Pattern RULE = Pattern.compile("rule=\"([^\"#]+)\"|rules\\.of\\('([^']+)'\\)");

    /** Inputs that say a number, by page and id, and the component of a draft that they are for. */
    private static final Map<String, String> MEMBERS = Map.ofEntries(
            Map.entry("admin/field#de", "field.CustomFieldDraft.labels.de"),
            Map.entry("admin/field#en", "field.CustomFieldDraft.choices.labels.en"),
            Map.entry("admin/field#key", "field.CustomFieldDraft.key"),
            Map.entry("agent/view-editor#name", "ticket.list.SavedViewDraft.name"));

    private final DraftRules rules = new DraftRules();

    /** An input with a number. */
    record Input(String page, String id, int maxLength) {

        String place() {
            return page + "#" + id;
        }
    }

    static Stream<Input> ofMembers() throws IOException {
        return inputs().filter(input -> MEMBERS.containsKey(input.place()));
    }

    @ParameterizedTest
    @MethodSource("ofMembers")
    void numbersAreThoseOfTheConstraints(Input input) {
        assertThat(input.maxLength())
                .isEqualTo(rules.of(MEMBERS.get(input.place())).maxLength());
    }

    /** An input that takes its length by {@code rule} is in the list no more. */
    @Test
    void listedInputsStillSayANumber() throws IOException {
        assertThat(inputs().map(Input::place)).containsAll(MEMBERS.keySet());
    }

    @Test
    void rulesThatPagesNameExist() throws IOException {
        for (var page : pages().entrySet()) {
            RULE.matcher(page.getValue())
                    .results()
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .forEach(name -> assertThat(rules.of(name).maxLength())
                            .as(page.getKey() + ": " + name)
                            .isNotNull());
        }
    }

    @Test
    void whatIsNoComponentOfADraftIsNoRule() {
        assertThatThrownBy(() -> rules.of("team.TeamDraft.nmae")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rules.of("team.TeamDrift.name")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rules.of("name")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Stream<Input> inputs() throws IOException {
        var inputs = new ArrayList<Input>();
        pages().forEach((page, source) -> TAG.matcher(source).results().forEach(tag -> {
            var id = ID.matcher(tag.group());
            var number = NUMBER.matcher(tag.group());
            if (id.find() && number.find()) {
                inputs.add(new Input(page, id.group(1), Integer.parseInt(number.group(1))));
            }
        }));
        return inputs.stream();
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

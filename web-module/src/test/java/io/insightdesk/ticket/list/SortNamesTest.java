package io.insightdesk.ticket.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** By what lists are sorted is told by the document of the API and by the pages, too. */
class SortNamesTest {

    @Test
    void theNamesAreThoseOfTheApi() throws IOException {
        var known = names().collect(Collectors.toSet());

        assertThat(namesOfTheApi()).isNotEmpty().allSatisfy(names -> assertThat(names)
                .containsExactlyInAnyOrderElementsOf(known));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameIsParsedAsItIsWritten(String name) {
        assertThat(TicketSort.parse(name)).hasToString(name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void pagesHaveWordsForIt(String name) {
        assertThat(bundle("ticket.list").containsKey("sort." + name)).isTrue();
        assertThat(bundle("ticket").containsKey("sorted." + name.replace("-", "")))
                .isTrue();
    }

    static Stream<String> names() {
        return TicketSort.fields().stream()
                .map(TicketSort.Field::parameter)
                .flatMap(name -> Stream.of(name, "-" + name));
    }

    /** Of each place that has them. */
    private static List<List<String>> namesOfTheApi() throws IOException {
        try (var document = SortNamesTest.class.getResourceAsStream("/META-INF/openapi.json")) {
            return new JsonMapper()
                    .readTree(document).findValues("enum").stream()
                            .map(names ->
                                    names.valueStream().map(JsonNode::asString).toList())
                            .filter(names -> names.contains("-updatedAt"))
                            .toList();
        }
    }

    private static ResourceBundle bundle(String feature) {
        return ResourceBundle.getBundle("io.insightdesk." + feature + ".texts", Locale.ENGLISH);
    }
}

package io.insightdesk.ticket.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void aWordThatDoesNotFitIsLeftOutWhole() {
        var fitting = "word ".repeat(99) + "last";

        assertThat(SearchWords.of(fitting + " unfinished")).isEqualTo(fitting);
    }

    @Test
    void oneEndlessWordIsCut() {
        assertThat(SearchWords.of("a".repeat(3000))).hasSize(SearchWords.MOST);
    }

    @Test
    void charactersOfTwoUnitsStayWhole() {
        assertThat(SearchWords.of("😀".repeat(600))).isEqualTo("😀".repeat(SearchWords.MOST));
    }

    @Test
    void whatFitsStaysAsItIs() {
        assertThat(SearchWords.of("  printer\n jam ")).isEqualTo("printer jam");
    }
}

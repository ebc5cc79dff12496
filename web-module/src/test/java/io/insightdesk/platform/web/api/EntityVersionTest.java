package io.insightdesk.platform.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityVersionTest {

    @Test
    void tagThatShowsMoreThanTheVersionStillNamesTheVersion() {
        var tag = EntityVersion.text(7, List.of("running"));

        assertThat(tag).startsWith("7-");
        assertThat(EntityVersion.expected('"' + tag + '"', 9)).isEqualTo(OptionalLong.of(7));
    }

    @Test
    void starMeansWhateverThereIs() {
        assertThat(EntityVersion.expected("*", 7)).isEmpty();
    }

    @Test
    void ofSeveralTagsTheOneThatFitsCounts() {
        assertThat(EntityVersion.expected("\"3\", \"7\", \"5\"", 7)).isEqualTo(OptionalLong.of(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"7\"", "\"abc\"", "\"\"", "\"7-XYZ\""})
    void weakAndForeignTagsFitNothing(String ifMatch) {
        assertThat(EntityVersion.expected(ifMatch, 7)).isEqualTo(OptionalLong.of(-1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"7", "\"7\" \"8\"", "\"7\",", "'7'"})
    void whatIsNoListOfTagsIsABadRequest(String ifMatch) {
        assertThatThrownBy(() -> EntityVersion.expected(ifMatch, 7)).isInstanceOf(MalformedCallException.class);
    }

    @Test
    void aListOfAnyLengthIsRead() {
        var many = "\"1\"" + ",\"1\"".repeat(100_000);

        assertThat(EntityVersion.expected(many + ", \"7\"", 7)).hasValue(7);
        assertThatThrownBy(() -> EntityVersion.expected(many + ",x", 7)).isInstanceOf(MalformedCallException.class);
    }
}

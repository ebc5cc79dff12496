package io.insightdesk.platform.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

class RecordMembersTest {

    record Inner(String word) {}

    record Sent(String text, Integer number, Long large, Boolean flag, List<String> words, Inner inner, JsonNode any) {}

    @MergePatch
    record Patch(String text, List<String> words, JsonNode any) {}

    @Test
    void everyMemberComesAsItsType() {
        var sent = read(Sent.class, """
                {"text": "a", "number": 1, "large": 5000000000, "flag": false, "words": ["x", "y"],
                 "inner": {"word": "w"}, "any": null, "unknown": 1}""");

        assertThat(sent)
                .isEqualTo(new Sent(
                        "a", 1, 5_000_000_000L, false, List.of("x", "y"), new Inner("w"), NullNode.getInstance()));
    }

    @Test
    void everyWrongTypeIsNamedAtOnce() {
        assertThatThrownBy(() -> read(Sent.class, """
                                {"text": true, "number": 99999999999, "large": 1.5, "flag": "no", "words": ["x", null, 3],
                                 "inner": {"word": {}}}"""))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                        .extracting(FieldError::field)
                        .containsExactly("text", "number", "large", "flag", "words[1]", "words[2]", "inner.word"));
    }

    @Test
    void mergePatchTellsNothingFromNull() {
        assertThat(read(Patch.class, "{}")).isEqualTo(new Patch(null, null, null));
        assertThat(read(Patch.class, "{\"words\": null, \"any\": null}"))
                .isEqualTo(new Patch(null, List.of(), NullNode.getInstance()));
    }

    @Test
    void mergePatchRefusesWhatItCanNotChange() {
        assertThatThrownBy(() -> read(Patch.class, "{\"text\": null, \"id\": 1}"))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                        .extracting(FieldError::field)
                        .containsExactly("id", "text"));
    }

    @Test
    void aRecordThatCreatesIsReadAsAPatchWhereItChanges() {
        var body = "{\"words\": null, \"id\": 1}".getBytes(StandardCharsets.UTF_8);

        assertThat(JsonBody.read(body, Sent.class).words()).isNull();
        assertThatThrownBy(() -> JsonBody.readPatch(body, Sent.class))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                        .extracting(FieldError::field)
                        .containsExactly("id"));
        assertThat(JsonBody.readPatch("{\"words\": null}".getBytes(StandardCharsets.UTF_8), Sent.class)
                        .words())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "{", "{} x", "{\"a\":1}{}", "\"text\"", "{'a':1}", "{\"a\":\"\n\"}"})
    void whatIsNotOneObjectIsMalformed(String body) {
        assertThatThrownBy(() -> parse(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedCallException.class);
    }

    @Test
    void bytesThatAreNotUtf8AreMalformed() {
        assertThatThrownBy(() -> parse(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}))
                .isInstanceOf(MalformedCallException.class);
    }

    @Test
    void endlessNestingIsMalformed() {
        var deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        assertThatThrownBy(() -> parse(deep.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedCallException.class);
    }

    private static <T> T read(Class<T> type, String body) {
        return JsonBody.read(body.getBytes(StandardCharsets.UTF_8), type);
    }

    private static ObjectNode parse(byte[] body) {
        return JsonBody.object(body);
    }
}

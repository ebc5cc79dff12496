package io.insightdesk.platform.web.api;

import static io.insightdesk.platform.web.api.Tree.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.platform.input.Between;
import io.insightdesk.platform.input.PlainText;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RecordSchemasTest {

    record Answer(UUID id, @Nullable String note, List<Part> parts) {}

    record Part(long size) {}

    record Sent(
            @NotNull @PlainText(max = 250) String subject,
            @Size(min = 1, max = 30) List<String> tags,
            @Between(min = 1, max = 9) Integer place,
            JsonNode any) {}

    record Changed(@NotNull String subject) {}

    /** A resource. */
    static class Resource {

        void post(Sent given) {}

        void patch(@MergePatch Changed given) {}
    }

    private final RecordSchemas schemas = new RecordSchemas(
            Map.of(Part.class, "Part"), List.of(route("post", Sent.class), route("patch", Changed.class)));

    @Test
    void anAnswerHasAllItsMembers() {
        assertThat(schemas.of(Answer.class))
                .containsEntry("required", List.of("id", "note", "parts"))
                .doesNotContainKey("additionalProperties");
    }

    @Test
    void aMemberThatMayBeNullIsSo() {
        assertThat(member(Answer.class, "note")).isEqualTo(Tree.of("type", "string", "nullable", true));
    }

    @Test
    void aRecordWithANameIsReferredTo() {
        assertThat(member(Answer.class, "parts"))
                .isEqualTo(Tree.of("type", "array", "items", Tree.of("$ref", "#/components/schemas/Part")));
    }

    @Test
    void limitsAreThoseOfTheConstraints() {
        assertThat(member(Sent.class, "subject")).containsEntry("maxLength", 250);
        assertThat(member(Sent.class, "tags"))
                .containsEntry("minItems", 1)
                .containsEntry("maxItems", 30)
                .containsEntry("items", Tree.of("type", "string"));
        assertThat(member(Sent.class, "place"))
                .containsEntry("minimum", 1L)
                .containsEntry("maximum", 9L)
                .containsEntry("format", "int32");
    }

    @Test
    void ofARequestOnlyThatIsRequiredWhichNobodyMayLeaveOut() {
        assertThat(schemas.of(Sent.class)).containsEntry("required", List.of("subject"));
    }

    @Test
    void aMergePatchRequiresNothingAndHasNoOtherMembers() {
        assertThat(schemas.of(Changed.class))
                .doesNotContainKey("required")
                .containsEntry("additionalProperties", false);
    }

    @Test
    void whatCanBeAnythingIsLeftToWords() {
        assertThat(member(Sent.class, "any")).isEmpty();
    }

    private Map<String, Object> member(Class<?> type, String name) {
        return object(object(schemas.of(type).get("properties")).get(name));
    }

    private static Route route(String verb, Class<?> body) {
        try {
            return new Route(Resource.class.getDeclaredMethod(verb, body), verb.toUpperCase(Locale.ROOT), "/" + verb);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

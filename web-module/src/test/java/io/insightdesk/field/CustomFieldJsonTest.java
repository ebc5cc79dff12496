package io.insightdesk.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.web.api.JsonBody;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CustomFieldJsonTest {

    @Test
    void labelsAreATextOrTextsByLanguage() {
        var field = read("""
                {"key": "device", "labels": {"en": "Device", "de": "Gerät"}, "choices": [{"key": "a", "labels": "A"}]}""");

        assertThat(field.draft().labels()).isEqualTo(new LabelsDraft("Device", "Gerät"));
        assertThat(field.draft().choices())
                .containsExactly(new CustomFieldDraft.Choice("a", new LabelsDraft("A", null), null));
    }

    @Test
    void allLabelsOfTheWrongTypeAreRefusedByTheirPlaces() {
        var field = read("""
                {"labels": {"en": 1}, "choices": [{"key": "a", "labels": "A"}, {"labels": 7}, {"labels": {"de": true}}]}""");

        assertThatThrownBy(field::draft)
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                        .extracting(FieldError::field)
                        .containsExactly("labels.en", "choices[1].labels", "choices[2].labels.de"));
    }

    private static CustomFieldJson.New read(String body) {
        return JsonBody.read(body.getBytes(StandardCharsets.UTF_8), CustomFieldJson.New.class);
    }
}

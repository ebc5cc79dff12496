package io.insightdesk.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.field.CustomField;
import io.insightdesk.field.CustomerAccess;
import io.insightdesk.field.FieldDefinitions;
import io.insightdesk.field.FieldKind;
import io.insightdesk.platform.Labels;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.ticket.status.StatusDefinitions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomFieldCellsTest {

    private static final FieldDefinitions FIELDS = new FieldDefinitions(List.of(
            field("serial", FieldKind.TEXT),
            field("weight", FieldKind.NUMBER),
            field("bought", FieldKind.DATE),
            field("warranty", FieldKind.CHECKBOX)));

    private final List<FieldError> errors = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "serial | 0012 | \"0012\"",
                "weight | 2,5 | 2.5",
                "weight | -12.50 | -12.50",
                "weight | 1.234,50 | \"1.234,50\"",
                "weight | heavy | \"heavy\"",
                "bought | 24.12.1969 | \"1969-12-24\"",
                "bought | 2024-02-29 23:59 | \"2024-02-29\"",
                "bought | 2024-02-30 | \"2024-02-30\"",
                "warranty | true | true",
                "warranty | false | false"
            })
    void aCellIsWhatJsonWouldHave(String key, String cell, String json) {
        assertThat(cells().read(Map.of(key, List.of(cell)), errors).get(key)).hasToString(json);
        assertThat(errors).isEmpty();
    }

    @Test
    void whatIsNeitherYesNorNoIsSaidInWordsOfAFile() {
        assertThat(cells().read(Map.of("warranty", List.of("perhaps")), errors)).isEmpty();

        assertThat(errors).containsExactly(FieldError.of("customFields.warranty", Rule.NOT_ONE_OF, "true, false"));
    }

    @Test
    void aFieldThatIsNotThereAnyMoreIsLeftToItsRules() {
        assertThat(cells().read(Map.of("gone", List.of("x")), errors)).containsOnlyKeys("gone");
    }

    private static CustomFieldCells cells() {
        var times = new ImportTimeParser(new Mapping(Map.of(), null, null), ZoneOffset.UTC, Locale.GERMAN);
        return new CustomFieldCells(new TenantLabels(FIELDS, StatusDefinitions.EMPTY), times);
    }

    private static CustomField field(String key, FieldKind kind) {
        var terms = new CustomField.Terms(Labels.of(key), List.of(), false, false, CustomerAccess.NONE, 1, false);
        return new CustomField(new UUID(0, 1), key, kind, terms, Instant.EPOCH);
    }
}

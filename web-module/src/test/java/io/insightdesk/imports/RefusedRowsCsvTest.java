package io.insightdesk.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusedRowsCsvTest {

    @Test
    void everyCellIsInQuotesAndNoneIsAFormula() {
        var row = new RefusedRow(
                7, List.of("12\" \"=x\"", "=1+1", "a\nb"), List.of(FieldError.of("subject", Rule.REQUIRED)));

        var csv = RefusedRowsCsv.write(
                List.of("id", "Straße, 2. Stock", "text", "more"),
                "Zeile",
                "Grund",
                List.of(row),
                refused -> "Betreff: " + refused.errors().size());

        assertThat(csv)
                .isEqualTo("\uFEFF\"id\",\"Straße, 2. Stock\",\"text\",\"more\",\"Zeile\",\"Grund\"\r\n"
                        + "\"12\"\" \"\"=x\"\"\",\"'=1+1\",\"a\nb\",\"\",\"7\",\"Betreff: 1\"\r\n");
    }
}

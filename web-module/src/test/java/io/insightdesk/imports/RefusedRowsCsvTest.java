package io.insightdesk.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.platform.input.FieldError.Rule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusedRowsCsvTest {

    @Test
    void everyCellIsInQuotesAndNoneIsAFormula() {
        var row = new RefusedRow(
                7,
                List.of("12\" \"=x\"", "=1+1", "a\nb"),
                List.of(new RowError("subject", Rule.REQUIRED, List.of(), null)));

        var csv = RefusedRowsCsv.write(
                List.of("id", "Straße, 2. Stock", "text", "more"),
                "Zeile",
                "Grund",
                List.of(row),
                refused -> "Betreff: " + refused.errors().size());

        assertThat(csv)
                .isEqualTo(
                        "\uFEFF\"id\",\"Straße, 2. Stock\",\"text\",\"more\",\"Zeile (InsightDesk)\",\"Grund (InsightDesk)\"\r\n"
                                + "\"12\"\" \"\"=x\"\"\",\"'=1+1\",\"a\nb\",\"\",\"7\",\"Betreff: 1\"\r\n");
    }

    @Test
    void whatWasMendedInTheFileIsReadAsItWasHoweverOftenItGoesRound() {
        var columns = List.of("=id", "Reason", "Line (InsightDesk)");
        var cells = List.of("+49 30 1234", "'-x", "'t Hooft");

        for (var round = 0; round < 3; round++) {
            var csv = RefusedRowsCsv.write(
                    columns, "Line", "Reason", List.of(new RefusedRow(2, cells, List.of())), row -> "@wrong");
            var file = csv.getBytes(StandardCharsets.UTF_8);
            try (var reader = new CsvReader(file, CsvEncoding.of(file))) {
                columns = reader.columns();
                cells = reader.next().cells();
            }
            assertThat(columns).containsExactly("=id", "Reason", "Line (InsightDesk)", "Reason (InsightDesk)");
            assertThat(cells).containsExactly("+49 30 1234", "'-x", "2", "@wrong");
        }
    }
}

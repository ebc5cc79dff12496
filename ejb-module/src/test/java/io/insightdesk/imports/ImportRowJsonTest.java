package io.insightdesk.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ImportRowJsonTest {

    @Test
    void rowsAreStoredAsTheirLineAndCells() {
        var rows = List.of(new CsvRow(2, List.of("7", "", "\"ü\"")), new CsvRow(5, List.of()));

        assertThat(ImportRowJson.write(rows)).isEqualTo("[[2,\"7\",\"\",\"\\\"ü\\\"\"],[5]]");
        assertThat(ImportRowJson.read(ImportRowJson.write(rows))).isEqualTo(rows);
    }
}

package io.insightdesk.imports;

import io.insightdesk.platform.web.CsvCell;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/**
 * Refused rows as a CSV file: the columns that they came with, so that it can be mended and imported, then line and
 * reasons. With a byte order mark, by which spreadsheets know UTF-8.
 */
final class RefusedRowsCsv {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();

    private RefusedRowsCsv() {}

    /**
     * @param line what the column of lines is called, and {@code reason} that of reasons
     * @param reasons why a row was refused, in words
     */
    static String write(
            List<String> columns,
            String line,
            String reason,
            List<RefusedRow> rows,
            Function<RefusedRow, String> reasons) {
        var head = Stream.concat(columns.stream(), Stream.of(line, reason));
        var lines = rows.stream().map(row -> cells(columns.size(), row, reasons.apply(row)));
        return Stream.concat(Stream.of(head), lines)
                .map(cells -> FORMAT.format(cells.map(CsvCell::guarded).toArray()) + FORMAT.getRecordSeparator())
                .collect(Collectors.joining("", "\uFEFF", ""));
    }

    private static Stream<String> cells(int columns, RefusedRow row, String reasons) {
        var cells =
                Stream.concat(row.cells().stream(), Stream.generate(() -> "")).limit(columns);
        return Stream.concat(cells, Stream.of(Integer.toString(row.line()), reasons));
    }
}

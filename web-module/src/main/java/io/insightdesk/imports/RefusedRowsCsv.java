package io.insightdesk.imports;

import io.insightdesk.platform.input.CsvCell;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/**
 * Refused rows as a CSV file: the columns that they came with, so that it can be mended and imported, then line and
 * reasons, in place of those of an earlier such file. With a byte order mark, by which spreadsheets know UTF-8.
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
        var own = IntStream.range(0, columns.size())
                .filter(index -> !AddedColumns.isAdded(columns.get(index)))
                .toArray();
        var added = Stream.of(line, reason).map(AddedColumns::named);
        var head = Stream.concat(cells(own, columns), added);
        var lines = rows.stream()
                .map(row -> Stream.concat(
                        cells(own, row.cells()), Stream.of(Integer.toString(row.line()), reasons.apply(row))));
        return Stream.concat(Stream.of(head), lines)
                .map(cells -> FORMAT.format(cells.map(CsvCell::guarded).toArray()) + FORMAT.getRecordSeparator())
                .collect(Collectors.joining("", "\uFEFF", ""));
    }

    /** Empty where the row is too short. */
    private static Stream<String> cells(int[] places, List<String> row) {
        return IntStream.of(places).mapToObj(place -> place < row.size() ? row.get(place) : "");
    }
}

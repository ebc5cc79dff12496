package io.insightdesk.imports;

import io.insightdesk.platform.input.CsvCell;
import io.insightdesk.platform.input.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a CSV file (RFC 4180) row by row. The first line names the columns and shows what divides them: comma, semicolon
 * or tab. Lines without any text are passed over, cells are cleaned of what can't be stored. In a file of refused rows that
 * comes back, the guards against formulas are taken off again.
 */
public final class CsvReader implements Iterator<CsvRow>, AutoCloseable {

    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");
    private static final int LOOK_AHEAD = 65_536;

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> columns;
    private boolean isGuarded;
    private int lastLine;
    private CsvRow next;

    /** @throws UnreadableCsvException when there is no line with names of columns */
    public CsvReader(byte[] file) {
        var encoding = CsvEncoding.of(file);
        var length = file.length - encoding.mark();
        var head = new String(file, encoding.mark(), Math.min(length, LOOK_AHEAD), encoding.charset());
        var format = CSVFormat.RFC4180.builder().setDelimiter(delimiter(head)).get();
        try {
            var bytes = new ByteArrayInputStream(file, encoding.mark(), length);
            parser = CSVParser.parse(new InputStreamReader(bytes, encoding.charset()), format);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        records = parser.iterator();
        advance();
        if (next == null) {
            throw new UnreadableCsvException(1);
        }
        isGuarded = next.cells().stream().anyMatch(AddedColumns::isAdded);
        columns = ColumnNames.of(next.cells().stream().map(this::unguarded).toList());
        advance();
    }

    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    /** @throws UnreadableCsvException naming the line, when the row behind this one is no CSV */
    @Override
    public CsvRow next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        var row = next;
        advance();
        return row;
    }

    private void advance() {
        do {
            next = read();
        } while (next != null && next.cells().stream().allMatch(String::isBlank));
    }

    private CsvRow read() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            var cells = records.next().toList();
            lastLine = Math.toIntExact(parser.getCurrentLineNumber());
            var breaks = cells.stream()
                    .mapToLong(cell -> LINE_BREAK.matcher(cell).results().count())
                    .sum();
            return new CsvRow(
                    Math.toIntExact(lastLine - breaks),
                    cells.stream().map(this::text).toList());
        } catch (UncheckedIOException noCsv) {
            throw new UnreadableCsvException(lastLine + 1, noCsv);
        }
    }

    private String text(String cell) {
        return unguarded(Text.clean(cell));
    }

    private String unguarded(String cell) {
        return isGuarded ? CsvCell.unguarded(cell) : cell;
    }

    private static char delimiter(String head) {
        var counts = new int[3];
        var candidates = ",;\t";
        var quoted = false;
        for (var index = 0; index < head.length(); index++) {
            var character = head.charAt(index);
            if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && (character == '\n' || character == '\r')) {
                break;
            } else if (!quoted && candidates.indexOf(character) >= 0) {
                counts[candidates.indexOf(character)]++;
            }
        }
        var best = 0;
        for (var index = 1; index < counts.length; index++) {
            best = counts[index] > counts[best] ? index : best;
        }
        return candidates.charAt(best);
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

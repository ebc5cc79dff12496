package io.insightdesk.imports;

import io.insightdesk.platform.input.CsvCell;
import io.insightdesk.platform.input.Text;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a CSV file (RFC 4180) row by row. The first line names the columns and shows what divides them: comma, semicolon,
 * tab or vertical bar; or a line {@code sep=;} before it says so. Lines without any text are passed over, cells are cleaned
 * of what can't be stored. A line that is no CSV, because of its quotes, is a row of one cell, and the next line is read
 * on. In a file of refused rows that comes back, the guards against formulas are taken off again.
 */
public final class CsvReader implements Iterator<CsvRow>, AutoCloseable {

    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");
    private static final String DIVIDER_IS = "sep=";
    private static final String LINE_ENDS = "\r\n\"";
    private static final String DIVIDERS = ",;\t|";
    private static final int LOOK_AHEAD = 65_536;

    /** Each costs reading the file up to there. A file with more of them is none that can be read. */
    private static final int MOST_BAD_LINES = 50;

    private final byte[] file;
    private final CsvEncoding encoding;
    private final CSVFormat format;
    private final List<String> columns;
    private CSVParser parser;
    private Iterator<CSVRecord> records;
    private int linesBefore;
    private int badLines;
    private boolean isGuarded;
    private int lastLine;
    private CsvRow next;

    /** @throws UnreadableCsvException when there is no line with names of columns */
    public CsvReader(byte[] file, CsvEncoding encoding) {
        this.file = file;
        this.encoding = encoding;
        var head = new String(
                file, encoding.mark(), Math.min(file.length - encoding.mark(), LOOK_AHEAD), encoding.charset());
        var named = namedDivider(head);
        format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(named.orElseGet(() -> divider(head)))
                .get();
        begin(0);
        if (named.isPresent()) {
            advance();
        }
        advance();
        if (next == null || badLines > 0) {
            throw new UnreadableCsvException(1);
        }
        isGuarded = next.cells().stream().anyMatch(AddedColumns::isAdded);
        columns = ColumnNames.of(next.cells().stream().map(this::unguarded).toList());
        advance();
    }

    /** @return the last line before, as it stands there; {@code null} for none */
    private String begin(int line) {
        var bytes = new ByteArrayInputStream(file, encoding.mark(), file.length - encoding.mark());
        var text = new BufferedReader(new InputStreamReader(bytes, encoding.charset()));
        try {
            String last = null;
            for (var read = 0; read < line; read++) {
                last = text.readLine();
            }
            parser = CSVParser.parse(text, format);
            records = parser.iterator();
            linesBefore = line;
            return last;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    /** @throws UnreadableCsvException naming the line, when too many lines are no CSV */
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
            lastLine = linesBefore + Math.toIntExact(parser.getCurrentLineNumber());
            var breaks = cells.stream()
                    .mapToLong(cell -> LINE_BREAK.matcher(cell).results().count())
                    .sum();
            return new CsvRow(
                    Math.toIntExact(lastLine - breaks),
                    cells.stream().map(this::text).toList());
        } catch (UncheckedIOException noCsv) {
            return badLine(noCsv);
        }
    }

    private CsvRow badLine(UncheckedIOException noCsv) {
        badLines++;
        if (badLines > MOST_BAD_LINES) {
            throw new UnreadableCsvException(lastLine + 1, noCsv);
        }
        lastLine++;
        return new CsvRow(lastLine, List.of(text(begin(lastLine))));
    }

    private String text(String cell) {
        return unguarded(Text.clean(cell));
    }

    private String unguarded(String cell) {
        return isGuarded ? CsvCell.unguarded(cell) : cell;
    }

    /** What a first line like {@code sep=;} names, with or without quotes. */
    private static Optional<Character> namedDivider(String head) {
        var start = head.startsWith("\"") ? 1 : 0;
        var place = start + DIVIDER_IS.length();
        var isNamed = head.regionMatches(true, start, DIVIDER_IS, 0, DIVIDER_IS.length())
                && place < head.length()
                && LINE_ENDS.indexOf(head.charAt(place)) < 0
                && (place + 1 == head.length() || LINE_ENDS.indexOf(head.charAt(place + 1)) >= 0);
        return isNamed ? Optional.of(head.charAt(place)) : Optional.empty();
    }

    private static char divider(String head) {
        var counts = new int[DIVIDERS.length()];
        var quoted = false;
        for (var index = 0; index < head.length(); index++) {
            var character = head.charAt(index);
            if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && (character == '\n' || character == '\r')) {
                break;
            } else if (!quoted && DIVIDERS.indexOf(character) >= 0) {
                counts[DIVIDERS.indexOf(character)]++;
            }
        }
        var best = 0;
        for (var index = 1; index < counts.length; index++) {
            best = counts[index] > counts[best] ? index : best;
        }
        return DIVIDERS.charAt(best);
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

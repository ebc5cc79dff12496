package io.insightdesk.imports;

import java.util.List;

/**
 * A row of a file.
 *
 * @param line where it begins in the file, from 1; a quoted cell may go over several lines
 */
public record CsvRow(int line, List<String> cells) {

    public CsvRow {
        cells = List.copyOf(cells);
    }

    /** Whether it may be a whole line that is no CSV, as {@link CsvReader} gives it, in a file with several columns. */
    public boolean isBadLine() {
        return cells.size() == 1 && cells.get(0).indexOf('"') >= 0;
    }
}

package io.insightdesk.imports;

import java.util.List;

/**
 * A row that can't be a ticket as it is.
 *
 * @param line where it begins in the file
 * @param cells as they came, in the order of the file's columns
 */
public record RefusedRow(int line, List<String> cells, List<RowError> errors) {}

package io.insightdesk.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names a file's columns so that each name stands for one of them. Exports that have no lists in cells repeat a column
 * instead: {@code Labels,Labels}, which become {@code Labels} and {@code Labels 2}. One without a name has its place as
 * name. A name that is there once is never changed.
 */
final class ColumnNames {

    private static final int FIRST_REPETITION = 2;

    private final Set<String> given;
    private final Set<String> names = new LinkedHashSet<>();
    private final Map<String, Integer> repeated = new HashMap<>();

    private ColumnNames(List<String> cells) {
        given = new HashSet<>(cells);
    }

    /** @param cells of the first line */
    static List<String> of(List<String> cells) {
        var columns = new ColumnNames(cells);
        for (var cell : cells) {
            columns.add(cell.isEmpty() ? "Column " + (columns.names.size() + 1) : cell, cell.isEmpty());
        }
        return List.copyOf(columns.names);
    }

    private void add(String name, boolean invented) {
        var isTaken = names.contains(name) || invented && given.contains(name);
        names.add(isTaken ? apart(name) : name);
    }

    private String apart(String name) {
        String numbered;
        do {
            numbered = name + " " + repeated.merge(name, FIRST_REPETITION, (before, any) -> before + 1);
        } while (given.contains(numbered) || names.contains(numbered));
        return numbered;
    }
}

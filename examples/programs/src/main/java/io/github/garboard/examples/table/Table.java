package io.github.garboard.examples.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of formatted cells under columns. {@code Table.of(columns).with(...).with(...)}.
 *
 * @param columns the columns, at least one
 * @param rows the cells as text, each row as long as the list of columns
 */
public record Table(List<Column> columns, List<List<String>> rows) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there is no column, or a row has another number of cells
     */
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("columns must not be empty: " + columns);
        }
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("row must have " + columns.size() + " cells: " + row);
            }
        }
    }

    /** Returns a table without rows. */
    public static Table of(Column... columns) {
        return new Table(List.of(columns), List.of());
    }

    /**
     * Returns this table with one row more; cost O(rows).
     *
     * @param cells a cell for each column: text, a number or an instant, as the column says
     * @throws IllegalArgumentException if a cell does not fit its column, or their number the columns
     */
    public Table with(Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException("row must have " + columns.size() + " cells: " + List.of(cells));
        }
        List<String> row = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            row.add(columns.get(i).format(cells[i]));
        }
        List<List<String>> all = new ArrayList<>(rows);
        all.add(row);
        return new Table(columns, all);
    }
}

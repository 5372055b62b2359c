package io.github.garboard.greeks.batch;

import io.github.garboard.greeks.Greek;
import java.util.Objects;
import java.util.Set;

/**
 * A view of the columns that receive Greeks: one array for each Greek that is wanted.
 *
 * <p>The arrays are the caller's. A {@link BatchPricer} writes every element of the view and nothing beside it. A column may be
 * an input column of the same call over the same range, which is read before it is written.
 */
public final class GreekColumns {

    private final double[][] columns;
    private final int selection;
    private final int offset;
    private final int length;

    private GreekColumns(double[][] columns, int selection, int offset, int length) {
        this.columns = columns;
        this.selection = selection;
        this.offset = offset;
        this.length = length;
    }

    /** Returns a view of one column. */
    public static GreekColumns of(Greek greek, double[] column) {
        return new GreekColumns(new double[Selection.COUNT][0], 0, 0, column.length).with(greek, column);
    }

    /**
     * Returns a view of new arrays, one for each Greek of a selection.
     *
     * @param selection what is wanted
     * @param length how many options, non-negative
     * @throws IllegalArgumentException if nothing is wanted or the length is negative
     */
    public static GreekColumns allocate(Set<Greek> selection, int length) {
        if (selection.isEmpty() || length < 0) {
            throw new IllegalArgumentException(
                    "selection must not be empty nor length negative: " + selection + ", " + length);
        }
        GreekColumns view = new GreekColumns(new double[Selection.COUNT][0], 0, 0, length);
        for (Greek greek : selection) {
            view = view.with(greek, new double[length]);
        }
        return view;
    }

    /**
     * Returns a view of these columns and one more.
     *
     * @param greek what it receives; if it is there already, the new column replaces the old
     * @param column an array as long as the others, not one of the others
     * @throws IllegalArgumentException if this view is a range, or the length differs
     */
    public GreekColumns with(Greek greek, double[] column) {
        if (offset != 0 || column.length != length) {
            throw new IllegalArgumentException("length of " + greek + " must be that of the view " + length + " from "
                    + offset + ": " + column.length);
        }
        double[][] more = columns.clone();
        more[Selection.index(greek)] = column;
        return new GreekColumns(more, selection | Selection.bit(greek), 0, length);
    }

    /**
     * Returns a view of a part of this one.
     *
     * @param from the first element
     * @param count how many elements
     * @throws IndexOutOfBoundsException if the part is not within this view
     */
    public GreekColumns range(int from, int count) {
        Objects.checkFromIndexSize(from, count, length);
        return new GreekColumns(columns, selection, offset + from, count);
    }

    /** Returns the number of elements. */
    public int length() {
        return length;
    }

    /**
     * Returns the array behind a column, whole: element 0 of a range is not its element 0.
     *
     * @throws IllegalArgumentException if the Greek has no column
     */
    public double[] column(Greek greek) {
        if (!holds(greek)) {
            throw new IllegalArgumentException("greek must have a column: " + greek);
        }
        return columns[Selection.index(greek)];
    }

    /** Returns whether a Greek has a column. */
    public boolean holds(Greek greek) {
        return Selection.holds(selection, greek);
    }

    /** Returns the bits of what is wanted. */
    int selection() {
        return selection;
    }

    /** Copies the results of a block to where they go. */
    void write(Block block, int to, int count) {
        int turn = InputColumns.turn(length);
        for (int done = 0; done < count; done += turn) {
            int run = Math.min(turn, count - done);
            for (int rest = selection; rest != 0; rest &= rest - 1) {
                int index = Integer.numberOfTrailingZeros(rest);
                System.arraycopy(block.values[index], done, columns[index], offset + to + done, run);
            }
        }
    }
}

package io.github.garboard.margin;

import java.util.Arrays;
import java.util.Objects;

/** Correlations between a number of things: symmetric, 1 on the diagonal, within [-1, 1]. */
public final class CorrelationMatrix {

    private final int size;
    private final double[] values;

    private CorrelationMatrix(int size, double[] values) {
        this.size = size;
        this.values = values;
    }

    /**
     * Returns the matrix of the given rows.
     *
     * @param rows one row per thing, each with one correlation per thing; copied
     * @throws IllegalArgumentException if the rows are ragged, a diagonal is not 1, a correlation is outside [-1, 1] or NaN,
     *     or the two halves differ
     */
    public static CorrelationMatrix of(double[]... rows) {
        int size = rows.length;
        double[] values = new double[size * size];
        for (int i = 0; i < size; i++) {
            if (rows[i].length != size) {
                throw new IllegalArgumentException(
                        "row " + i + " must have one correlation per row, " + size + ": " + rows[i].length);
            }
            System.arraycopy(rows[i], 0, values, i * size, size);
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                requireCorrelation(i, j, values[i * size + j], values[j * size + i]);
            }
        }
        return new CorrelationMatrix(size, values);
    }

    /**
     * Returns the matrix with one correlation between any two different things.
     *
     * @param size the number of things, non-negative
     * @param correlation the correlation, in [-1, 1]
     * @throws IllegalArgumentException if an argument breaks its rule
     */
    public static CorrelationMatrix uniform(int size, double correlation) {
        if (size < 0) {
            throw new IllegalArgumentException("size must be >= 0: " + size);
        }
        double[][] rows = new double[size][size];
        for (int i = 0; i < size; i++) {
            Arrays.fill(rows[i], correlation);
            rows[i][i] = 1;
        }
        return of(rows);
    }

    /** Returns the number of things. */
    public int size() {
        return size;
    }

    /**
     * Returns a correlation.
     *
     * @param i the index of one thing
     * @param j the index of another
     * @throws IndexOutOfBoundsException if there is no such thing
     */
    public double get(int i, int j) {
        return values[Objects.checkIndex(i, size) * size + Objects.checkIndex(j, size)];
    }

    double root(double... amounts) {
        if (amounts.length != size) {
            throw new IllegalArgumentException("amounts must be one per row, " + size + ": " + amounts.length);
        }
        double largest = 0;
        for (double amount : amounts) {
            largest = Math.max(largest, Math.abs(amount));
        }
        if (largest == 0) {
            return 0;
        }
        // squares of scaled amounts neither overflow nor vanish
        double form = 0;
        for (int i = 0; i < size; i++) {
            double row = 0;
            for (int j = 0; j < size; j++) {
                row += values[i * size + j] * (amounts[j] / largest);
            }
            form += row * (amounts[i] / largest);
        }
        return largest * Math.sqrt(Math.max(0, form));
    }

    private static void requireCorrelation(int i, int j, double lower, double upper) {
        if (!(lower >= -1 && lower <= 1)) {
            throw new IllegalArgumentException("correlation of " + i + " and " + j + " must be in [-1, 1]: " + lower);
        }
        if (i == j && lower != 1) {
            throw new IllegalArgumentException("correlation of " + i + " with itself must be 1: " + lower);
        }
        if (lower != upper) {
            throw new IllegalArgumentException(
                    "correlation of " + i + " and " + j + " must be symmetric, " + upper + ": " + lower);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CorrelationMatrix matrix && Arrays.equals(values, matrix.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "CorrelationMatrix[" + size + " x " + size + "]";
    }
}

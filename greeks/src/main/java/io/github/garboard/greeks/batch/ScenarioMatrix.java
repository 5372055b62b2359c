package io.github.garboard.greeks.batch;

/**
 * Turns columns of prices into rows of a matrix, a few columns at a time so that a row is written while its line is in the cache.
 * Mutable and confined to one thread.
 */
final class ScenarioMatrix {

    private static final int COLUMNS = 8;

    private final double[][] columns = new double[COLUMNS][];
    private int held;

    ScenarioMatrix() {
        for (int i = 0; i < COLUMNS; i++) {
            columns[i] = Block.column();
        }
    }

    /** Takes the column of the next scenario. */
    void take(double[] prices, int count) {
        System.arraycopy(prices, 0, columns[held++], 0, count);
    }

    /** Returns the number of columns held. */
    int held() {
        return held;
    }

    /** Returns whether there is no room for another column. */
    boolean isFull() {
        return held == COLUMNS;
    }

    /**
     * Writes the columns held and forgets them.
     *
     * @param to receives them
     * @param at where the first of them begins
     * @param width the length of a row
     * @param count the number of rows
     */
    void write(double[] to, int at, int width, int count) {
        for (int j = 0; j < count; j++) {
            int row = at + j * width;
            for (int i = 0; i < held; i++) {
                to[row + i] = columns[i][j];
            }
        }
        held = 0;
    }
}

package io.github.garboard.margin;

/**
 * How many lots fit.
 *
 * @param from the smallest number, non-negative
 * @param to the largest number, at least the smallest
 */
public record LotRange(long from, long to) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if from is negative or above to
     */
    public LotRange {
        if (!(from >= 0 && from <= to)) {
            throw new IllegalArgumentException("from must be >= 0 and <= to, " + to + ": " + from);
        }
    }
}
